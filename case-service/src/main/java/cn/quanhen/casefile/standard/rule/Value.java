package cn.quanhen.casefile.standard.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** One value, as CEL takes it. */
final class Value {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Value() {}

    /** Empty where it is of another type. */
    static Optional<Object> of(FactType.Scalar type, Object value) {
        return Optional.ofNullable(
                switch (type) {
                    case STRING -> value instanceof String text ? text : null;
                    case INT -> value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : null;
                    case BOOL -> value instanceof Boolean bool ? bool : null;
                    case DAY -> day(value);
                    case TIME -> time(value);
                });
    }

    private static Instant day(Object value) {
        return switch (value) {
            case LocalDate day -> day.atStartOfDay(BEIJING).toInstant();
            case String text -> LocalDate.parse(text).atStartOfDay(BEIJING).toInstant();
            default -> null;
        };
    }

    private static Instant time(Object value) {
        return switch (value) {
            case Instant moment -> moment;
            case String text -> OffsetDateTime.parse(text).toInstant();
            default -> null;
        };
    }
}
