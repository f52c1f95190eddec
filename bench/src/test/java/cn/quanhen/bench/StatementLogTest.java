package cn.quanhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementLogTest {

    @TempDir
    Path directory;

    @Test
    void theTransactionThatAppendedIsToldFromWhatElseRan() throws Exception {
        Path file = Files.writeString(directory.resolve("log"), "2026-11-23 00:00:00.000 UTC [1] LOG:  ready\n");
        var log = StatementLog.follow(file);
        Files.writeString(file, Files.readString(file) + """
                2026-11-23 00:00:01.000 UTC [7] LOG:  statement: BEGIN
                2026-11-23 00:00:01.000 UTC [7] LOG:  execute s0: insert into request (caller) values ($1)
                2026-11-23 00:00:01.000 UTC [8] LOG:  execute s1: DELETE FROM outbox WHERE id = ANY($1)
                2026-11-23 00:00:01.000 UTC [7] LOG:  execute s2: select c.name,
                \tc.tip_hash from chain c where c.name=$1 for no key update of c
                2026-11-23 00:00:01.000 UTC [7] DETAIL:  Parameters: $1 = 'a'
                2026-11-23 00:00:01.000 UTC [7] LOG:  execute s3: insert into record (chain) values ($1)
                2026-11-23 00:00:01.000 UTC [7] LOG:  statement: COMMIT
                2026-11-23 00:00:02.000 UTC [9] LOG:  statement: BEGIN
                2026-11-23 00:00:02.000 UTC [9] LOG:  execute s3: insert into record (chain) values ($1)
                2026-11-23 00:00:02.000 UTC [9] LOG:  statement: COMMIT
                """);

        assertThat(log.append())
                .containsExactly(
                        "begin", "insert into request", "select chain for update", "insert into record", "commit");
    }
}
