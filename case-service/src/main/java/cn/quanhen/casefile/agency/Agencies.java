package cn.quanhen.casefile.agency;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** The agencies (行政执法机关) that this service serves. */
@ConfigMapping(prefix = "quanhen.casefile")
public interface Agencies {

    /** The agencies, by their unified social credit code. */
    Map<String, Agency> agencies();

    /** The agency of that resource name, {@code counties/{county}/agencies/{agency}}. */
    default Agency require(String name) {
        return Optional.ofNullable(agencies().get(name.substring(name.lastIndexOf('/') + 1)))
                .orElseThrow(() -> Refusal.of(Reason.AGENCY_UNKNOWN)
                        .because("本节点没有登记该行政执法机关")
                        .remedy("请管理员在配置 quanhen.casefile.agencies 中登记")
                        .fact("agency", name));
    }

    /** The resource name of the agency whose case, or part of a case, that is. */
    static String owner(String name) {
        return name.substring(0, name.indexOf("/cases/"));
    }

    /** An agency, as its documents name it. */
    interface Agency {
        /** The full name, for instance 绥化市北林区市场监督管理局. */
        String title();

        /** The short name in document numbers, for instance 绥北市监. */
        String shortName();

        /** What it is (Art. 2): {@code organ}, {@code authorised} or {@code entrusted}. */
        @WithDefault("organ")
        AgencyKind kind();

        /** The id of its seal at signature-service. */
        String seal();

        /** Where and how a fine is paid (处罚法 第五十九条第四项). */
        String payment();

        /** The body that hears a reconsideration (处罚法 第五十九条第五项). */
        String reconsideration();

        /** The court that hears a suit (处罚法 第五十九条第五项). */
        String court();
    }
}
