package cn.quanhen.signature.verification.rule;

/**
 * What came of one step of a verification.
 *
 * @param step its name, in English
 * @param clause that asks for it
 * @param detail what is wrong, in Chinese, with the part or the value; empty where it holds
 */
public record Finding(String step, String clause, Indication indication, String detail) {

    /** How it came out; the words of EN 319 102-1, which the Chinese standards leave open. */
    public enum Indication {
        /** It holds. */
        PASSED,
        /** It does not hold. */
        FAILED,
        /** It cannot be told. */
        INDETERMINATE
    }

    boolean passed() {
        return indication == Indication.PASSED;
    }
}
