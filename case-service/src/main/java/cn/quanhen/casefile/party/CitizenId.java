package cn.quanhen.casefile.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** 公民身份号码 (GB 11643): 17 digits with a day of birth, and a check character of ISO 7064 MOD 11-2. */
public final class CitizenId {
    private static final String CHECK = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CitizenId() {}

    /** Whether the number is well formed, its day of birth exists and its check character is right. */
    public static boolean valid(String id) {
        if (!id.matches("[0-9]{17}[0-9X]") || !bornOnADay(id.substring(6, 14))) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(id.charAt(i), 10);
        }
        return CHECK.charAt(sum % 11) == id.charAt(17);
    }

    private static boolean bornOnADay(String basicIsoDate) {
        try {
            return LocalDate.parse(basicIsoDate, DateTimeFormatter.BASIC_ISO_DATE)
                            .getYear()
                    >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
