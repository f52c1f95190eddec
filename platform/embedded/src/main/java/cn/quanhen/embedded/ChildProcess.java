package cn.quanhen.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A child process that ends with its parent, however the parent ends.
 *
 * <p>A small shell stands between: it reads from a pipe that only we hold. When we close it, or die, it sends the stop
 * signal, and SIGKILL 20 seconds later. A signal to the whole process group (a closed terminal, {@code timeout}) must
 * not take the shell away before the child, so it counts as our end.
 */
public final class ChildProcess implements AutoCloseable {
    private static final String WATCH = """
            trap '' INT
            trap : TERM HUP
            log=$1; signal=$2; shift 2
            exec 3<&0
            command -v setsid >/dev/null 2>&1 && set -- setsid "$@"
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            echo "$child"
            exec >/dev/null 2>&1
            (
                trap : TERM HUP
                while read -r line <&3; do :; done
                kill -"$signal" "$child"
                for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                    kill -0 "$child" || exit 0
                    sleep 1
                done
                kill -KILL "$child"
            ) &
            watcher=$!
            while
                wait "$child"
                code=$?
                kill -0 "$child"
            do :; done
            kill -KILL "$watcher"
            exit "$code"
            """;

    private final Command command;
    private final Process shell;
    private final long pid;

    private ChildProcess(Command command, Process shell, long pid) {
        this.command = command;
        this.shell = shell;
        this.pid = pid;
    }

    /**
     * Starts it; it need not be ready yet.
     *
     * @throws PartFailure if it could not be started at all
     */
    public static ChildProcess start(Command command) {
        List<String> line = new ArrayList<>(
                List.of("sh", "-c", WATCH, "watch", command.log().toString(), command.stopSignal()));
        line.addAll(command.line());
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(command.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(command.environment());
            Process shell = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
            return new ChildProcess(command, shell, Long.parseLong(out.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it was started with. */
    public Command command() {
        return command;
    }

    /** The process id of the part itself. */
    public long pid() {
        return pid;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Waits for its end; the exit code. */
    public int awaitEnd() throws InterruptedException {
        return shell.waitFor();
    }

    /** Kills it as a power failure would (SIGKILL), and waits until it is gone. */
    public void kill() {
        boolean signalled =
                ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        if (signalled) {
            awaitGone();
        }
    }

    /** Stops it in good order, and waits until it is gone. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitGone();
    }

    /** What it wrote last, for a message that says why it failed. */
    public String logTail() {
        try {
            List<String> lines = new String(Files.readAllBytes(command.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private void awaitGone() {
        try {
            if (!shell.waitFor(25, TimeUnit.SECONDS)) {
                throw new PartFailure("%s (process %d) does not end.".formatted(command.name(), pid));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
