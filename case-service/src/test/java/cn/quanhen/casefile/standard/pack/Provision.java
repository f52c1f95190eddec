package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A provision, by its place in its law; 本办法 comes first.
 *
 * @param law the law, by its id in the package
 * @param text for instance 第九条第三项
 */
record Provision(String law, String text) implements Comparable<Provision> {
    private static final Pattern PART = Pattern.compile("第([〇一二三四五六七八九十百]+)(条|款|项|部分)");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Comparator<List<Integer>> IN_ORDER = (one, other) -> {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            var here = one.get(i).compareTo(other.get(i));
            if (here != 0) {
                return here;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    static Provision of(Basis basis) {
        return new Provision(basis.law(), basis.article());
    }

    /** Whether it is that article, or a paragraph or an item of it. */
    boolean within(String article) {
        return text.startsWith(article);
    }

    /** The number of the article; 0 where the law is not divided into articles. */
    int article() {
        var part = PART.matcher(text);
        return part.find() && part.group(2).equals("条") ? number(part.group(1)) : 0;
    }

    @Override
    public int compareTo(Provision other) {
        return Comparator.comparing((Provision provision) -> !provision.law().equals("record"))
                .thenComparing(Provision::law)
                .thenComparing(Provision::places, IN_ORDER)
                .thenComparing(Provision::text)
                .compare(this, other);
    }

    private List<Integer> places() {
        var places = new ArrayList<Integer>();
        PART.matcher(text).results().forEach(part -> places.add(number(part.group(1))));
        return places;
    }

    private static int number(String chinese) {
        var sum = 0;
        var digit = 0;
        for (var c : chinese.toCharArray()) {
            switch (c) {
                case '百' -> {
                    sum += Math.max(1, digit) * 100;
                    digit = 0;
                }
                case '十' -> {
                    sum += Math.max(1, digit) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
