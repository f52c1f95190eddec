package cn.quanhen.audit.bundle;

import cn.quanhen.audit.supervision.SupervisionSettings;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may carry bundles out of this node and into it: archivists and supervisors of its region. */
@ApplicationScoped
public class Door {
    private final SupervisionSettings supervision;
    private final String region;

    Door(SupervisionSettings supervision, @ConfigProperty(name = "quanhen.county") String county) {
        this.supervision = supervision;
        this.region = "counties/" + county;
    }

    /** Lets through to export, and to bring a cosignature back. */
    void requireCarrier(Caller caller) {
        if (Stream.of(Role.ARCHIVIST, Role.SUPERVISOR).noneMatch(caller::has)) {
            throw Refusal.of(Reason.ROLE_MISSING).because("您的角色不能办理此事").remedy("请由档案人员或监督人员办理");
        }
        Access.requireRegion(caller, region);
    }

    /** Lets through to import, at the city only. */
    void requireImporter(Caller caller) {
        if (!supervision.enabled()) {
            throw Refusal.of(Reason.NOT_THE_CITY)
                    .article("第三十条")
                    .because("本节点是县级节点，不接收离线数据包")
                    .remedy("请在市级节点导入");
        }
        requireCarrier(caller);
    }
}
