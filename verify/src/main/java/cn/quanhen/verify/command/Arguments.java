package cn.quanhen.verify.command;

import cn.quanhen.verify.report.CannotTell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows a command's word: files, and options that each have a value.
 *
 * @param files without options, in order
 * @param options by name, with their dashes
 */
public record Arguments(List<String> files, Map<String, String> options) {
    private static final long MAX_FILE = 64L << 20;

    /** Reads the words; an option that stands twice or lacks its value is refused. */
    public static Arguments of(List<String> words) {
        List<String> files = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (i + 1 == words.size() || options.putIfAbsent(word, words.get(++i)) != null) {
                throw usage(word + " 需要一个值，且只能出现一次", word + " takes one value, once");
            }
        }
        return new Arguments(files, options);
    }

    /** Refuses other options than these. */
    public Arguments allowing(Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw usage("没有选项 " + option, "there is no option " + option);
            }
        }
        return this;
    }

    /** The one file. */
    public String file() {
        if (files.size() != 1) {
            throw usage("需要恰好一个文件", "exactly one file is needed");
        }
        return files.getFirst();
    }

    /** An option's value. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** An option's value, which is needed. */
    public String required(String name) {
        return option(name).orElseThrow(() -> usage("缺少 " + name, name + " is missing"));
    }

    /** The bytes of a file that is named on the command line. */
    public static byte[] read(String id, String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_FILE) {
                throw new IOException("longer than " + MAX_FILE + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            String reason = e.getClass().getSimpleName() + " " + e.getMessage();
            throw new CannotTell(id, "读不到文件 " + file + "（" + reason + "）", "cannot read " + file + " (" + reason + ")");
        }
    }

    /** A command line that cannot be understood. */
    public static CannotTell usage(String chinese, String english) {
        return new CannotTell("usage", chinese, english);
    }
}
