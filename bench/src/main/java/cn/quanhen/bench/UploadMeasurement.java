package cn.quanhen.bench;

import cn.quanhen.testkit.Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fast media-service takes in a recording, and what that costs. */
final class UploadMeasurement {

    private static final String SERVICE = "media-service";
    private static final int ROUNDS = 5;

    private UploadMeasurement() {}

    static List<Uploads.Round> run(Ground ground, Path application)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path store = ground.home().resolve("media-store");
        var rounds = new ArrayList<Uploads.Round>();
        try (var media = RunningService.start(
                        SERVICE, application, ground, Map.of("quanhen.media.custody.directory", store.toString()));
                var channel = media.channel()) {
            var uploads = new Uploads(channel.as(Demo.OFFICER), media);
            for (int round = 0; round <= ROUNDS; round++) {
                Uploads.Round done = uploads.upload();
                System.out.printf(
                        "  %s: %,.0f MB/s, %.2f CPU-s/GiB%n",
                        round == 0 ? "warm-up" : "round " + round,
                        done.megabytesPerSecond(),
                        done.cpuSecondsPerGibibyte());
                if (round > 0) {
                    rounds.add(done);
                }
            }
        }
        return rounds;
    }
}
