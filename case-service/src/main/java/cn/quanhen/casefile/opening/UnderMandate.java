package cn.quanhen.casefile.opening;

import cn.quanhen.casefile.contract.Procedures;
import cn.quanhen.casefile.mandate.MandateRecords;
import cn.quanhen.casefile.mandate.MandateRules;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.ledger.Entry;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/** An entrusted body opens a case under a mandate that covers it (Art. 32; 处罚法 第二十条). */
final class UnderMandate {
    private UnderMandate() {}

    static void requireNamed(OpenCaseRequest request) {
        if (request.getMandate().isEmpty()) {
            throw Refusal.of(Reason.MANDATE_MISSING)
                    .article("第三十二条、行政处罚法第二十条第一款")
                    .because("受委托组织没有写明据以执法的委托书")
                    .remedy("请在 mandate 中填写委托书名称，在 mandate_matter 中填写委托事项");
        }
    }

    static void check(OpenCaseRequest request, List<Entry> mandate, LocalDate today) {
        MandateRules.covers(
                MandateRecords.of(mandate),
                request.getParent(),
                Procedures.kind(request.getActType()),
                request.getMandateMatter(),
                today);
    }
}
