package cn.quanhen.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that we run in. */
public final class Checkout {
    private Checkout() {}

    /** Its root: the nearest directory upwards that holds `.mvn`; where there is none, the present directory. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path directory = here; directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve(".mvn"))) {
                return directory;
            }
        }
        return here;
    }
}
