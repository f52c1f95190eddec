package cn.quanhen.casefile.document.ofd;

/** A4 with the type area (版心) of GB/T 9704-2012 5.2: 156 × 225 mm, 37 mm below the top, 28 mm from the left. */
final class Sheet {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    static final double LEFT = 28;
    static final double TOP = 37;
    static final double TEXT_WIDTH = 156;
    static final double TEXT_HEIGHT = 225;
    /** The page number's line begins 7 mm below the type area (GB/T 9704-2012 7.5). */
    static final double FOOTER = TOP + TEXT_HEIGHT + 7;

    private Sheet() {}
}
