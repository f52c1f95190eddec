package cn.quanhen.casefile.document.ofd;

/** Something at a place, in millimetres. */
sealed interface Mark {

    /** The same, further right and down. */
    Mark moved(double right, double down);

    /** A line of text with its left end and baseline. */
    record Text(double x, double baseline, Style style, String text) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Text(x + right, baseline + down, style, text);
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    /** A thin straight line. */
    record Rule(double x1, double y1, double x2, double y2) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Rule(x1 + right, y1 + down, x2 + right, y2 + down);
        }
    }

    /** A place kept free. */
    record Spot(Anchor.Kind kind, String label, Signer signer, double x, double y, double width, double height)
            implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Spot(kind, label, signer, x + right, y + down, width, height);
        }
    }
}
