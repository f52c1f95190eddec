package cn.quanhen.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child process is started with.
 *
 * @param name how the part is called in messages
 * @param line the program and its arguments
 * @param directory where it runs
 * @param environment what is added to our own environment; secrets go here, never on the command line
 * @param log the file that takes its output
 * @param stopSignal the signal that stops it in good order, without SIG
 */
public record Command(
        String name, List<String> line, Path directory, Map<String, String> environment, Path log, String stopSignal) {
    /** A command stopped by SIGTERM. */
    public static Command of(String name, List<String> line, Path directory, Path log) {
        return new Command(name, List.copyOf(line), directory, Map.of(), log, "TERM");
    }

    /** The same with these variables. */
    public Command with(Map<String, String> variables) {
        return new Command(name, line, directory, Map.copyOf(variables), log, stopSignal);
    }

    /** The same, stopped by this signal. */
    public Command stoppedBy(String signal) {
        return new Command(name, line, directory, environment, log, signal);
    }

    /** The JVM that we run on ourselves. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
