package cn.quanhen.signature.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A rectangle in millimetres, y downwards: ST_Box of GB/T 33190 clause 6.5. */
public record Box(double x, double y, double width, double height) {

    /** Reads {@code x y width height}. */
    public static Box parse(String text) {
        var numbers = text.strip().split("\\s+");
        if (numbers.length != 4) {
            throw UnreadableOfd.because("矩形不是四个数：" + text);
        }
        try {
            return new Box(
                    Double.parseDouble(numbers[0]),
                    Double.parseDouble(numbers[1]),
                    Double.parseDouble(numbers[2]),
                    Double.parseDouble(numbers[3]));
        } catch (NumberFormatException notANumber) {
            throw UnreadableOfd.because("矩形不是四个数：" + text);
        }
    }

    /** As the standard writes it, to a thousandth of a millimetre. */
    public String text() {
        return DoubleStream.of(x, y, width, height).mapToObj(Box::plain).collect(Collectors.joining(" "));
    }

    static String plain(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
