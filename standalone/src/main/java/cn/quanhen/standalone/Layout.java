package cn.quanhen.standalone;

import cn.quanhen.embedded.Secrets;
import java.nio.file.Path;

/**
 * Where everything is.
 *
 * @param root the checkout, for the built services
 * @param run `.run`: data, logs, addresses, secrets
 */
public record Layout(Path root, Path run) {
    /** What is kept between starts; `make clean-data` drops it. */
    public Path data(PartName part) {
        return run.resolve("data").resolve(part.id());
    }

    /** What a part writes. */
    public Path log(PartName part) {
        return run.resolve("log").resolve(part.id() + ".log");
    }

    /** Addresses and public keys, for scripts. */
    public Path nodeFile() {
        return run.resolve("node.json");
    }

    /** Whose signatures make a receipt of this county valid (C2SP tlog-policy), for `bin/verify`. */
    public Path policyFile() {
        return run.resolve("policy.txt");
    }

    /** Generated passwords; mode 0600. */
    public Secrets secrets() {
        return Secrets.in(run.resolve("data/secrets.json"));
    }

    /** Held by whoever runs these nodes. */
    public Path lock() {
        return run.resolve("lock");
    }

    /** The keys of a service, made at its first start; the public ones lie beside them. */
    public Path keys(PartName service) {
        return data(service).resolve("keys");
    }

    /** The built service. */
    public Path application(PartName service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
