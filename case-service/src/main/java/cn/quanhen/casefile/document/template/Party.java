package cn.quanhen.casefile.document.template;

/**
 * The party (当事人).
 *
 * @param name 姓名或者名称
 * @param identifier 统一社会信用代码 or 公民身份号码; empty where unknown
 * @param citizen whether the identifier is a citizen's
 * @param address 住址或者住所; empty where unknown
 */
public record Party(String name, String identifier, boolean citizen, String address) {

    String identifierLabel() {
        return citizen ? "公民身份号码" : "统一社会信用代码";
    }

    @Override
    public String toString() {
        return "Party[redacted]";
    }
}
