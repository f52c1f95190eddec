package cn.quanhen.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's log with {@code log_statement = all}: what ran in the transactions that appended a record. */
final class StatementLog {

    private static final Pattern LINE =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] .*?(?:statement|execute [^:]*): (.*)$");

    /** The verb and the table: what a statement does, whoever wrote it. */
    private static final Pattern SHAPE = Pattern.compile(
            "^(begin|commit|rollback|insert into|update|delete from|select)\\b(?:.*?\\bfrom)?\\s*([a-z_]+)?.*?(for update|for no key update)?(?: of [a-z0-9_]+)?;?$");

    private final Path file;
    private final long from;

    private StatementLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /** From here on. */
    static StatementLog follow(Path file) throws IOException {
        return new StatementLog(file, Files.size(file));
    }

    /** The last transaction that appended a record for a request: each statement's shape, in order. */
    List<String> append() throws IOException {
        List<String> last = List.of();
        var open = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, String> statement : statements()) {
            var transaction = open.computeIfAbsent(statement.getKey(), process -> new ArrayList<>());
            String shape = shape(statement.getValue());
            if (shape.equals("begin")) {
                transaction.clear();
            }
            transaction.add(shape);
            // A census appends a record too, but nobody asked for it.
            if (shape.equals("commit")
                    && transaction.containsAll(List.of("insert into record", "insert into request"))) {
                last = List.copyOf(transaction);
            }
        }
        return last;
    }

    static String shape(String statement) {
        Matcher matcher = SHAPE.matcher(
                statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
        if (!matcher.matches()) {
            return statement;
        }
        String verb = matcher.group(1);
        boolean bare = verb.equals("begin") || verb.equals("commit") || verb.equals("rollback");
        String lock = matcher.group(3) == null ? "" : " for update";
        return bare ? verb : verb + " " + matcher.group(2) + lock;
    }

    private List<Map.Entry<String, String>> statements() throws IOException {
        var statements = new ArrayList<Map.Entry<String, String>>();
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        for (String line : text.replace("\n\t", " ").lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                statements.add(Map.entry(matcher.group(1), matcher.group(2)));
            }
        }
        return statements;
    }
}
