package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.v1.Retention;

/** 保管期限, as words and as the code in an archive number (DA/T 13). */
final class Retentions {
    private Retentions() {}

    static String title(Retention retention) {
        return switch (retention) {
            case RETENTION_PERMANENT -> "永久";
            case RETENTION_THIRTY_YEARS -> "30年";
            case RETENTION_UNSPECIFIED, UNRECOGNIZED -> throw unknown(retention);
        };
    }

    static String code(Retention retention) {
        return switch (retention) {
            case RETENTION_PERMANENT -> "Y";
            case RETENTION_THIRTY_YEARS -> "D30";
            case RETENTION_UNSPECIFIED, UNRECOGNIZED -> throw unknown(retention);
        };
    }

    private static IllegalArgumentException unknown(Retention retention) {
        return new IllegalArgumentException("the contract lets no such retention through: " + retention);
    }
}
