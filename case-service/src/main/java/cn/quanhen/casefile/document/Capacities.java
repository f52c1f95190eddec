package cn.quanhen.casefile.document;

import cn.quanhen.casefile.v1.Capacity;

/** In which capacity somebody attends or signs, in Chinese. */
final class Capacities {
    private Capacities() {}

    static String title(Capacity capacity) {
        return switch (capacity) {
            case CAPACITY_PARTY -> "当事人";
            case CAPACITY_WITNESS -> "见证人";
            case CAPACITY_THIRD_PERSON -> "第三人";
            case CAPACITY_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such capacity through: " + capacity);
        };
    }
}
