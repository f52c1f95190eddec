package cn.quanhen.casefile.index;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Text as it is searched: Chinese has no spaces between words, so each pair of neighbouring characters is a word. */
public final class Words {
    private static final Pattern BLANK = Pattern.compile("[\\p{IsWhite_Space}\\p{Cntrl}]+");

    private Words() {}

    /** Without blanks, wide letters made narrow, capitals made small: 〔２０２６〕 ABC is 〔2026〕abc. */
    public static String plain(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** All pairs of neighbouring characters of a plain text. */
    static Set<String> pairs(String plain) {
        var characters = plain.codePoints().toArray();
        return IntStream.range(0, Math.max(0, characters.length - 1))
                .mapToObj(at -> new String(characters, at, 2))
                .collect(toUnmodifiableSet());
    }
}
