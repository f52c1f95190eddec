package cn.quanhen.signature.trust;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the service is told: where its keys lie, whose seals it keeps, whom it trusts. */
@ConfigMapping(prefix = "quanhen.signature")
public interface SignatureConfig {

    /**
     * The directory of the keys (PKCS#12), the seals and the root's certificate ({@code root.cer}); made at the first
     * start, readable by its owner only.
     */
    Path directory();

    /** The secret that opens the keys; where it is not given, one is made in {@code secret} beside them. */
    Optional<String> secret();

    /**
     * Certificates (DER or PEM) of further roots whose seals count as trusted, for instance of the other counties'
     * nodes; the node's own root always does.
     */
    Optional<List<Path>> trustedRoots();

    /** The seals that the node keeps; those that are new are made at the next start. */
    Optional<List<AgencySealConfig>> agencies();

    /** One seal of one agency. */
    interface AgencySealConfig {
        /** The agency's full name, as it stands on the seal. */
        String name();

        /** The agency's resource name, {@code counties/{county}/agencies/{agency}}. */
        String resource();

        /** The last segment of the seal's resource name, {@code {agency}/seals/{seal}}: lower case, digits, hyphens. */
        String seal();

        /** 印章名称, for instance 绥化市北林区市场监督管理局. */
        String sealTitle();

        /** 印章编码, esID; ASCII. */
        String sealCode();
    }
}
