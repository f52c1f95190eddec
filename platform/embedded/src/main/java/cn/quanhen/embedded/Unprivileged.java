package cn.quanhen.embedded;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root. Inside a user namespace of its own root is nobody, while files stay its own. */
final class Unprivileged {
    private Unprivileged() {}

    /** What to put before a command line: nothing for an ordinary user. */
    static List<String> prefix() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        throw new PartFailure("PostgreSQL does not run as root, and this system gives root no user namespace"
                + " (`unshare -U true` fails). Run this as an ordinary user.");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
