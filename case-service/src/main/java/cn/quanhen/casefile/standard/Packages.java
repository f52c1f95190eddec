package cn.quanhen.casefile.standard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which standard packages (标准包) this service holds. */
@ConfigMapping(prefix = "quanhen.standards")
interface Packages {

    /** Their folders under {@code standards/}; a package that a case has opened under is never taken away. */
    @WithDefault("suihua-2026-1")
    List<String> packages();
}
