package cn.quanhen.bench;

import cn.quanhen.embedded.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench with the statements of one append, on a copy of case-service's database. */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final String program;
    private final Database database;
    private final String copy;
    private final Path script;

    Pgbench(String program, Database database, String copy, Path home) throws IOException {
        this.program = program;
        this.database = database;
        this.copy = copy;
        this.script = home.resolve("append.sql");
        try (InputStream in = Pgbench.class.getResourceAsStream("/append.sql")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Appends so many records with each of the clients; records per second. */
    double round(int clients, int each, Sizes sizes) throws IOException, InterruptedException {
        var pgbench = new ProcessBuilder(List.of(
                program,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--transactions=" + each,
                "--define=canonical=" + sizes.canonical(),
                "--define=answer=" + sizes.answer(),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.app().role(),
                copy));
        pgbench.environment().put("PGPASSWORD", database.app().password());
        var running = pgbench.redirectErrorStream(true).start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(output);
        if (running.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /**
     * How large what is written is, as case-service writes it.
     *
     * @param canonical bytes of a record
     * @param answer bytes of a stored answer
     */
    record Sizes(long canonical, long answer) {}
}
