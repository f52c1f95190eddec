package cn.quanhen.casefile.facts;

import java.util.Arrays;
import java.util.List;

/** A list that grows at its end; immutable, and one more costs the same however long it is. */
final class Series<T> {
    private static final Series<?> NONE = new Series<>(null, null, 0);

    private final Series<T> before;
    private final T last;
    private final int size;

    private Series(Series<T> before, T last, int size) {
        this.before = before;
        this.last = last;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it holds nothing
    static <T> Series<T> none() {
        return (Series<T>) NONE;
    }

    Series<T> with(T one) {
        return new Series<>(this, one, size + 1);
    }

    @SuppressWarnings("unchecked") // only what is of that type went in
    List<T> toList() {
        var all = new Object[size];
        for (var at = this; at.size > 0; at = at.before) {
            all[at.size - 1] = at.last;
        }
        return (List<T>) Arrays.asList(all);
    }
}
