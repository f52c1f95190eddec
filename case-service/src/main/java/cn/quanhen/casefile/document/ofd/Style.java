package cn.quanhen.casefile.document.ofd;

/** Sizes of type and the distance from line to line, in millimetres; 1 point is 25.4/72 mm. */
enum Style {
    /** 小二, 18 points */
    AGENCY(6.35, 12),
    /** 二号, 22 points */
    TITLE(7.761, 14),
    /** 四号, 14 points */
    BODY(4.939, 8),
    /** 小四, 12 points */
    CELL(4.233, 6.2),
    /** 五号, 10.5 points */
    FOOTER(3.704, 5);

    /** The middle of a Chinese character above the baseline, in em. */
    private static final double MIDDLE = 0.336;

    final double size;
    final double pitch;

    Style(double size, double pitch) {
        this.size = size;
        this.pitch = pitch;
    }

    /** The baseline of a line that begins at 0. */
    double baseline() {
        return pitch / 2 + MIDDLE * size;
    }
}
