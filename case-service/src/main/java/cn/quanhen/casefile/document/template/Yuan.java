package cn.quanhen.casefile.document.template;

/** Amounts of money as documents write them: in figures and in 大写 (支付结算办法 附一). */
final class Yuan {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final long MOST = 1_000_000_000_000_000_00L;

    private Yuan() {}

    /**
     * For instance 5000.00元（人民币大写：伍仟元整）.
     *
     * @param fen the amount in 分, more than 0 and below 10¹⁵ 元
     */
    static String both(long fen) {
        return digits(fen) + "元（人民币大写：%s）".formatted(capitals(fen));
    }

    /** For instance 5000.00. */
    static String digits(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    static String capitals(long fen) {
        if (fen <= 0 || fen >= MOST) {
            throw new IllegalArgumentException("no such amount: " + fen);
        }
        StringBuilder words = new StringBuilder();
        long yuan = fen / 100;
        if (yuan > 0) {
            words.append(whole(yuan)).append('元');
        }
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (rest > 0 && yuan > 0) {
            words.append('零');
        }
        return (rest > 0 ? words.append(DIGITS.charAt(rest)).append('分') : words.append('整')).toString();
    }

    private static String whole(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int value = (int) (yuan / power(group) % 10_000);
            if (value == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || value < 1_000)) {
                words.append('零');
            }
            words.append(upToThousands(value)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static String upToThousands(int value) {
        StringBuilder words = new StringBuilder();
        int divisor = 1_000;
        boolean gap = false;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = value / divisor % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= 10_000;
        }
        return power;
    }
}
