package cn.quanhen.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Where Maven keeps what the child processes run, and where we unpack it. */
final class Distributions {
    private static final Properties WHERE = load();

    private Distributions() {}

    static String kafkaClassPath() {
        return WHERE.getProperty("kafka.class-path");
    }

    static String keycloakVersion() {
        return WHERE.getProperty("keycloak.version");
    }

    static Path keycloakZip() {
        return Path.of(WHERE.getProperty("keycloak.zip"));
    }

    /** `target/embedded` of the checkout that we run in, shared by its modules; dropped by `make clean`. */
    static Path unpacked() {
        return Checkout.root().resolve("target/embedded");
    }

    private static Properties load() {
        try (InputStream in = Distributions.class.getResourceAsStream("/META-INF/quanhen/distributions.properties")) {
            Properties where = new Properties();
            where.load(in);
            return where;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
