package cn.quanhen.casefile.document;

import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** The officers who have shown their certificates in a case (Art. 9 第一项). */
final class Identified {
    private Identified() {}

    static ArrayNode officers(CaseFacts facts) {
        return RecordJson.array(all(facts), RecordJson::officer);
    }

    /** The officer of that certificate. */
    static Officer require(CaseFacts facts, String certificate) {
        return all(facts).stream()
                .filter(officer -> officer.getCertificateNumber().equals(certificate))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.CERTIFICATES_NOT_SHOWN)
                        .article("第九条第一项、第十五条")
                        .because("执法人员尚未在本案出示证件：" + certificate)
                        .remedy("请先记录该执法人员出示证件情况"));
    }

    private static List<Officer> all(CaseFacts facts) {
        return facts.all(ContentCase.OFFICERS_IDENTIFIED)
                .flatMap(told -> told.content().getOfficersIdentified().getOfficersList().stream())
                .distinct()
                .toList();
    }
}
