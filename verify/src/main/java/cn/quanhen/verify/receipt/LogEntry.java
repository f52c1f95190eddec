package cn.quanhen.verify.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the log, out of its bytes. Their form is canonical (RFC 8785), so one pattern is all the parsing that
 * there is: nine members in their order, no other white space or escape than the one that is allowed.
 *
 * @param id the record's name
 * @param sequence its place in its chain
 * @param sha256 the commitment in hex
 * @param sm3 the commitment in hex
 * @param subject its chain
 * @param time when it was recorded
 * @param type its kind
 */
record LogEntry(String id, long sequence, String sha256, String sm3, String subject, String time, String type) {
    private static final String TEXT = "\"((?:[^\"\\\\\\p{Cntrl}]++|\\\\[\"\\\\])*+)\"";
    private static final String TIME =
            "\"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{3}|\\.[0-9]{6}|\\.[0-9]{9})?Z)\"";
    private static final String HASH = "\"([0-9a-f]{64})\"";
    private static final Pattern FORM = Pattern.compile("\\{\"id\":" + TEXT + ",\"previous\":" + HASH
            + ",\"sequence\":([1-9][0-9]{0,15}),\"sha256\":" + HASH + ",\"sm3\":" + HASH + ",\"source\":" + TEXT
            + ",\"subject\":" + TEXT + ",\"time\":" + TIME + ",\"type\":" + TEXT + "}");

    /** Reads an entry; empty where it has another form. */
    static Optional<LogEntry> parse(byte[] bytes) {
        Matcher form = FORM.matcher(utf8(bytes).orElse(""));
        return form.matches()
                ? Optional.of(new LogEntry(
                        text(form.group(1)),
                        Long.parseLong(form.group(3)),
                        form.group(4),
                        form.group(5),
                        text(form.group(7)),
                        text(form.group(8)),
                        text(form.group(9))))
                : Optional.empty();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String text(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1");
    }
}
