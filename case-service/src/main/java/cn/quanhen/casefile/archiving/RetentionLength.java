package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.v1.Retention;
import java.util.Arrays;
import java.util.Optional;

/** 保管期限 as DA/T 22 knows them, the shortest first: their words, and their codes in an archive number (DA/T 13). */
enum RetentionLength {
    TEN_YEARS(10, "10年", "D10"),
    THIRTY_YEARS(30, "30年", "D30"),
    PERMANENT(Integer.MAX_VALUE, "永久", "Y");

    private final int years;
    private final String title;
    private final String code;

    RetentionLength(int years, String title, String code) {
        this.years = years;
        this.title = title;
        this.code = code;
    }

    /** The shortest of at least so many years; 0 for 永久. */
    static RetentionLength ofYears(int wanted) {
        return Arrays.stream(values())
                .filter(length -> wanted > 0 && length.years >= wanted)
                .findFirst()
                .orElse(PERMANENT);
    }

    /** What a request asks for; empty where it asks for none. */
    static Optional<RetentionLength> of(Retention asked) {
        return switch (asked) {
            case RETENTION_PERMANENT -> Optional.of(PERMANENT);
            case RETENTION_THIRTY_YEARS -> Optional.of(THIRTY_YEARS);
            case RETENTION_TEN_YEARS -> Optional.of(TEN_YEARS);
            case RETENTION_UNSPECIFIED -> Optional.empty();
            case UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such retention through: " + asked);
        };
    }

    String title() {
        return title;
    }

    String code() {
        return code;
    }
}
