package cn.quanhen.verify;

import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.command.Command;
import cn.quanhen.verify.receipt.ReceiptCommand;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Report;
import cn.quanhen.verify.volume.VolumeCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code verify <what> FILE …}: verifies with nothing but files; the network is never used. The exit status is 0 where
 * everything holds, 1 where something does not, 2 where it cannot be told.
 */
public final class Main {
    private static final String JSON = "--json";
    private static final List<Command> COMMANDS = List.of(new ReceiptCommand(), new VolumeCommand());

    private Main() {}

    /** Verifies, says what was found on standard output, and exits. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(Arrays.asList(args));
        boolean json = words.remove(JSON);
        Report report = report(words);
        out.print(json ? report.json() + "\n" : report.text());
        System.exit(report.status());
    }

    private static Report report(List<String> words) {
        try {
            Command command = COMMANDS.stream()
                    .filter(known -> !words.isEmpty() && known.name().equals(words.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> Arguments.usage("用法：" + usage(), "usage: " + usage()));
            return command.run(Arguments.of(words.subList(1, words.size())));
        } catch (CannotTell e) {
            return e.report();
        }
    }

    private static String usage() {
        return String.join(
                "; ",
                COMMANDS.stream()
                        .map(command -> "verify " + command.name() + " " + command.usage() + " [" + JSON + "]")
                        .toList());
    }
}
