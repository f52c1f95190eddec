package cn.quanhen.bench;

import java.util.List;

/**
 * What several rounds gave.
 *
 * @param median the middle round
 * @param least the least of them
 * @param most the most of them
 */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> rounds) {
        var sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /** With so many digits after the point: the middle, and from the least to the most. */
    String shown(int digits) {
        String number = "%." + digits + "f";
        return (number + "  (" + number + " – " + number + ")").formatted(median, least, most);
    }
}
