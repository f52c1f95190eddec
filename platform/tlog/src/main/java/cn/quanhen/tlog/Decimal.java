package cn.quanhen.tlog;

/** ASCII decimals with no sign and no leading zeroes, from 0 to 2^63 - 1. */
final class Decimal {
    private Decimal() {}

    static long parse(String text, String clause) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedException(clause, "not a decimal without leading zeroes");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException(clause, "larger than 2^63 - 1");
        }
    }
}
