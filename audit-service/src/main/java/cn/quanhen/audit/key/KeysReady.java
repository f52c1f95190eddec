package cn.quanhen.audit.key;

import cn.quanhen.audit.log.LogSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the key's directory can be read and its disk is not full. */
@Readiness
@ApplicationScoped
public class KeysReady implements HealthCheck {
    private static final long ROOM = 16L << 20;

    private final Path directory;

    KeysReady(LogSettings settings) {
        this.directory = settings.keyDirectory();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("signing key");
        try {
            long room = Files.getFileStore(directory).getUsableSpace();
            boolean readable = Files.isReadable(directory.resolve("log.key"));
            return answer.status(readable && room > ROOM)
                    .withData("readable", readable)
                    .withData("free", room)
                    .build();
        } catch (IOException e) {
            return answer.down()
                    .withData("failure", e.getClass().getSimpleName())
                    .build();
        }
    }
}
