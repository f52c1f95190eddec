package cn.quanhen.casefile.document.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The ways of service (Art. 18; 电子: 民诉法 第九十条). */
public enum ServiceWay {
    DIRECT("直接送达"),
    LEFT("留置送达"),
    ENTRUSTED("委托送达"),
    POSTAL("邮寄送达"),
    PUBLIC_NOTICE("公告送达"),
    ELECTRONIC("电子送达");

    private final String title;

    ServiceWay(String title) {
        this.title = title;
    }

    /** All ways, this one ticked. */
    String ticked() {
        return Arrays.stream(values())
                .map(way -> (way == this ? "☑" : "□") + way.title)
                .collect(Collectors.joining("　"));
    }

    /** What is kept with the volume for this way. */
    String archivedLabel() {
        return switch (this) {
            case POSTAL -> "邮寄回执单";
            case PUBLIC_NOTICE -> "公告文书";
            case ELECTRONIC -> "电子送达凭证";
            case DIRECT, LEFT, ENTRUSTED -> "归档凭证";
        };
    }

    /** @throws IllegalArgumentException where Art. 18 asks more of this way */
    void require(
            String entrustedTo, String reason, String leftBecause, String witness, String archived, String consent) {
        switch (this) {
            case DIRECT -> {}
            case LEFT -> {
                Required.text(leftBecause, "留置送达的情况说明（办法第十八条第三款）");
                Required.text(witness, "见证人（办法第十八条第三款）");
            }
            case ENTRUSTED -> {
                Required.text(entrustedTo, "受托送达人（办法第十八条第二款）");
                Required.text(reason, "委托原因（办法第十八条第二款）");
            }
            case POSTAL -> Required.text(archived, "邮寄回执单（办法第十八条第二款）");
            case PUBLIC_NOTICE -> Required.text(archived, "公告文书（办法第十八条第二款）");
            case ELECTRONIC -> {
                Required.text(consent, "电子送达的书面同意（处罚法第六十一条第二款）");
                Required.text(archived, "电子送达凭证（处罚法第六十一条第二款）");
            }
        }
    }

    /** Who signs beside the server: the recipient where one is met, the witness where the document is left behind. */
    List<String> receivers(boolean byAnother) {
        String receiver = byAnother ? "代收人" : "受送达人";
        return switch (this) {
            case DIRECT -> List.of(receiver);
            case ENTRUSTED -> List.of("受送达人", "受托送达人");
            case LEFT -> List.of("见证人");
            case POSTAL, PUBLIC_NOTICE, ELECTRONIC -> List.of();
        };
    }
}
