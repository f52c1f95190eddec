package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.v1.Source;

/** 执法事项来源 (Art. 8 第一项), in Chinese. */
public final class Sources {
    private Sources() {}

    public static String title(Source source) {
        return switch (source) {
            case SOURCE_INSPECTION -> "检查发现";
            case SOURCE_COMPLAINT -> "投诉举报";
            case SOURCE_TRANSFER -> "其他机关移送";
            case SOURCE_ASSIGNMENT -> "上级交办";
            case SOURCE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such source through: " + source);
        };
    }
}
