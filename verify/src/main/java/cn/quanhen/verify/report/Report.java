package cn.quanhen.verify.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found.
 *
 * @param checks in the order in which a person would read them
 * @param facts what the file says, by stable names; believe them only where every check holds
 */
public record Report(List<Check> checks, Map<String, Object> facts) {
    /** Keeps copies. */
    public Report {
        checks = List.copyOf(checks);
        facts = Map.copyOf(facts);
    }

    static Report of(Check only) {
        return new Report(List.of(only), Map.of());
    }

    /** The process's exit status: 0 valid, 1 invalid, 2 cannot tell. One check that fails outweighs all others. */
    public int status() {
        if (has(Result.FAILS)) {
            return 1;
        }
        return has(Result.UNKNOWN) ? 2 : 0;
    }

    /** For people, each line in Chinese and in English. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            text.append("%s %s：%s%n"
                    .formatted(check.result().mark(), check.result().chinese(), Printable.of(check.chinese())));
            text.append("  %s: %s%n".formatted(check.result().english(), Printable.of(check.english())));
        }
        return text.append(verdict()).append(System.lineSeparator()).toString();
    }

    /** For scripts, one object on one line. */
    public String json() {
        SortedMap<String, Object> json = new TreeMap<>(facts);
        json.put("status", status());
        json.put("verdict", List.of("valid", "invalid", "unknown").get(status()));
        json.put("checks", checks.stream().map(Report::members).toList());
        return Json.format(json);
    }

    private static Map<String, Object> members(Check check) {
        return new TreeMap<>(Map.of(
                "id", check.id(), "result", check.result().english(), "zh", check.chinese(), "en", check.english()));
    }

    private String verdict() {
        return switch (status()) {
            case 0 -> "有效 VALID";
            case 1 -> "无效 INVALID";
            default -> "无法判断 CANNOT TELL";
        };
    }

    private boolean has(Result result) {
        return checks.stream().anyMatch(check -> check.result() == result);
    }
}
