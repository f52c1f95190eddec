package cn.quanhen.signature.seal;

import cn.quanhen.signature.ofd.SealDrawing;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The round seal of an agency: a circle of 42 mm, a five-pointed star in its centre, the agency's name from left to
 * right along the upper arc (国务院关于国家行政机关和企业事业单位社会团体印章管理的规定, 国发〔1999〕25号, items 4 and 24: a county's agencies have 4.2
 * cm). Drawn as vectors, in a one-page OFD, so that it stays sharp in print and no font or graphics system is needed to
 * make it.
 */
public final class RoundSeal {
    /** The diameter in millimetres. */
    public static final int DIAMETER = 42;

    private static final double CENTRE = DIAMETER / 2.0;
    private static final double LINE = 1.2;
    private static final double STAR = 7;
    private static final double INNER_STAR = STAR * Math.sin(Math.PI / 10) / Math.sin(3 * Math.PI / 10);
    /** Where the feet of the characters stand. */
    private static final double BASELINE = 14.2;

    private static final double LARGEST_CHARACTER = 5;
    private static final double WIDEST_STEP = Math.toRadians(26);
    private static final double WIDEST_ARC = Math.toRadians(270);
    private static final double ROUND = 4.0 / 3 * Math.tan(Math.PI / 8);

    private RoundSeal() {}

    /** The picture of a seal with that name on it. */
    public static SealPicture of(String agency) {
        var drawing = new SealDrawing(DIAMETER, DIAMETER);
        drawing.line(circle(CENTRE - LINE / 2), LINE);
        drawing.area(star());
        var characters = agency.codePoints().mapToObj(Character::toString).toList();
        var step = characters.size() < 2 ? 0 : Math.min(WIDEST_STEP, WIDEST_ARC / (characters.size() - 1));
        var size = step == 0 ? LARGEST_CHARACTER : Math.min(LARGEST_CHARACTER, step * BASELINE * 0.98);
        for (var i = 0; i < characters.size(); i++) {
            var angle = (i - (characters.size() - 1) / 2.0) * step;
            // The character's left foot: from the point on the arc, half a character back along the tangent.
            var x = CENTRE + BASELINE * Math.sin(angle) - size / 2 * Math.cos(angle);
            var y = CENTRE - BASELINE * Math.cos(angle) - size / 2 * Math.sin(angle);
            drawing.character(characters.get(i), size, angle, x, y);
        }
        return new SealPicture(SealPicture.OFD, drawing.ofd(), DIAMETER, DIAMETER);
    }

    private static String circle(double radius) {
        var handle = radius * ROUND;
        var far = CENTRE + radius;
        var near = CENTRE - radius;
        return "M %s %s ".formatted(far, CENTRE)
                + curve(far, CENTRE + handle, CENTRE + handle, far, CENTRE, far)
                + curve(CENTRE - handle, far, near, CENTRE + handle, near, CENTRE)
                + curve(near, CENTRE - handle, CENTRE - handle, near, CENTRE, near)
                + curve(CENTRE + handle, near, far, CENTRE - handle, far, CENTRE)
                + "C";
    }

    private static String curve(double x1, double y1, double x2, double y2, double x, double y) {
        return "B %.3f %.3f %.3f %.3f %.3f %.3f ".formatted(x1, y1, x2, y2, x, y);
    }

    private static String star() {
        return IntStream.range(0, 10)
                        .mapToObj(i -> {
                            var radius = i % 2 == 0 ? STAR : INNER_STAR;
                            var angle = i * Math.PI / 5;
                            return "%s %.3f %.3f"
                                    .formatted(
                                            i == 0 ? "M" : "L",
                                            CENTRE + radius * Math.sin(angle),
                                            CENTRE - radius * Math.cos(angle));
                        })
                        .collect(Collectors.joining(" "))
                + " C";
    }
}
