package cn.quanhen.casefile.document.template;

/**
 * The party (当事人).
 *
 * @param name 姓名或者名称
 * @param identifier 统一社会信用代码 or 公民身份号码; empty where unknown
 * @param citizen whether the identifier is a citizen's
 * @param address 住址或者住所; empty where unknown
 */
public record Party(
        String name,
        @MayBeBlank("证件号码") String identifier,
        @MayBeBlank("是否自然人") boolean citizen,
        @MayBeBlank("住所（住址）") String address) {

    /** @throws IllegalArgumentException where the name is blank */
    public Party {
        Required.text(name, "当事人的姓名或者名称（办法第十四条、处罚法第五十九条第一项）");
    }

    String identifierLabel() {
        return citizen ? "公民身份号码" : "统一社会信用代码";
    }

    String addressLabel() {
        return citizen ? "住址" : "住所";
    }

    @Override
    public String toString() {
        return "Party[redacted]";
    }
}
