package cn.quanhen.audit.bundle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where carried bundles are kept until they are applied, and how many. */
@ConfigMapping(prefix = "quanhen.bundle")
public interface BundleSettings {
    /** A directory for this user only, made when it is needed. Replicas share it, or each has its own. */
    Path directory();

    /** How large one bundle may be, in bytes. */
    @WithDefault("1073741824")
    long largest();

    /** How large all bundles together may be that wait for those before them, in bytes. */
    @WithDefault("8589934592")
    long waiting();
}
