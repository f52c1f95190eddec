package cn.quanhen.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** `.run/policy.txt`: the county's log and the city's witness, for whoever verifies a receipt offline. */
final class PolicyFile {
    private PolicyFile() {}

    static void write(Layout layout, PublicKeys keys) {
        try {
            Files.writeString(layout.policyFile(), keys.policy());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + layout.policyFile(), e);
        }
    }
}
