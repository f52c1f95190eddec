package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.act.Enforcement.COERCION;
import static cn.quanhen.casefile.act.Enforcement.INSPECTION;
import static cn.quanhen.casefile.act.Enforcement.PENALTY;
import static cn.quanhen.casefile.act.Procedure.PENALTY_SIMPLE;
import static cn.quanhen.casefile.phase.FormRule.form;
import static cn.quanhen.casefile.phase.PhaseName.ARCHIVED;
import static cn.quanhen.casefile.phase.PhaseName.DECISION;
import static cn.quanhen.casefile.phase.PhaseName.ENDED;
import static cn.quanhen.casefile.phase.PhaseName.EXECUTION;
import static cn.quanhen.casefile.phase.PhaseName.INITIATION;
import static cn.quanhen.casefile.phase.PhaseName.INVESTIGATION;
import static cn.quanhen.casefile.phase.Prerequisite.APPROVED;
import static cn.quanhen.casefile.phase.Prerequisite.DECIDED_ON_THE_SPOT;
import static cn.quanhen.casefile.phase.Prerequisite.DUE;
import static cn.quanhen.casefile.phase.Prerequisite.FILED;
import static cn.quanhen.casefile.phase.Prerequisite.IDENTIFIED;
import static cn.quanhen.casefile.phase.Prerequisite.INVESTIGATED;
import static cn.quanhen.casefile.phase.Prerequisite.NOT_YET_APPROVED;
import static cn.quanhen.casefile.phase.Prerequisite.PERFORMED;
import static cn.quanhen.casefile.phase.Prerequisite.PROPOSED;
import static cn.quanhen.casefile.phase.Prerequisite.REVIEWED;
import static cn.quanhen.casefile.phase.Prerequisite.SERVED;
import static cn.quanhen.casefile.phase.Prerequisite.TOLD;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.quanhen.casefile.phase.FormRule.Rendering;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which form is drafted when, after what, and under which number: a row a form (Art. 8–14). */
public final class FormRules {
    /** In the order of a procedure. */
    public static final List<FormRule> ALL = List.of(
            form("filing-approval/1")
                    .except(PENALTY_SIMPLE)
                    .in(INVESTIGATION, DECISION, EXECUTION)
                    .after(FILED)
                    .once(),
            form("inspection-notice/1").word("检通字").in(INITIATION, INVESTIGATION),
            form("inspection-record/1")
                    .renders(Rendering.INSPECTION)
                    .in(INITIATION, INVESTIGATION, DECISION)
                    .after(IDENTIFIED),
            form("inspection-result/1")
                    .word("检结字")
                    .in(INITIATION, INVESTIGATION, DECISION)
                    .after(INVESTIGATED)
                    .deciding(INSPECTION),
            form("inquiry-record/1")
                    .renders(Rendering.INQUIRY)
                    .in(INITIATION, INVESTIGATION, DECISION)
                    .after(IDENTIFIED),
            form("sampling-record/1").in(INITIATION, INVESTIGATION).after(IDENTIFIED),
            form("preservation-notice/1")
                    .word("先登字")
                    .in(INITIATION, INVESTIGATION)
                    .after(IDENTIFIED),
            form("preservation-outcome/1")
                    .word("先处字")
                    .in(INITIATION, INVESTIGATION, DECISION)
                    .following("preservation-notice/1"),
            form("correction-order/1")
                    .word("责改字")
                    .in(INITIATION, INVESTIGATION, DECISION, EXECUTION)
                    .after(INVESTIGATED),
            form("penalty-prior-notice/1")
                    .only(PENALTY)
                    .except(PENALTY_SIMPLE)
                    .word("罚告字")
                    .in(INVESTIGATION, DECISION)
                    .after(FILED, INVESTIGATED, NOT_YET_APPROVED),
            form("hearing-rights-notice/1")
                    .only(PENALTY)
                    .except(PENALTY_SIMPLE)
                    .word("听告字")
                    .in(INVESTIGATION, DECISION)
                    .after(FILED, INVESTIGATED, NOT_YET_APPROVED),
            form("hearing-notice/1")
                    .except(PENALTY_SIMPLE)
                    .word("听通字")
                    .in(INVESTIGATION, DECISION)
                    .after(TOLD, NOT_YET_APPROVED)
                    .following("hearing-rights-notice/1"),
            form("hearing-record/1").in(INVESTIGATION, DECISION).following("hearing-notice/1"),
            form("hearing-report/1").in(INVESTIGATION, DECISION).following("hearing-record/1"),
            form("legal-review/1")
                    .word("法审字")
                    .renders(Rendering.LEGAL_REVIEW)
                    .in(INVESTIGATION, DECISION, EXECUTION)
                    .by(Role.REVIEWER, Role.OFFICER),
            form("collective-discussion/1").except(PENALTY_SIMPLE).in(DECISION).after(PROPOSED),
            form("penalty-approval/1")
                    .only(PENALTY)
                    .except(PENALTY_SIMPLE)
                    .in(DECISION, EXECUTION)
                    .after(REVIEWED, APPROVED)
                    .once(),
            form("penalty-decision/1")
                    .word("罚决字")
                    .in(DECISION)
                    .only(PENALTY)
                    .except(PENALTY_SIMPLE)
                    .deciding(PENALTY),
            form(SpotRules.FORM)
                    .only(PENALTY_SIMPLE)
                    .word("当罚字")
                    .in(DECISION)
                    .after(DECIDED_ON_THE_SPOT)
                    .once()
                    .deciding(PENALTY),
            form("service-return/1")
                    .renders(Rendering.SERVICE)
                    .in(INITIATION, INVESTIGATION, DECISION, EXECUTION, ENDED),
            form("demand/1").word("催字").in(INVESTIGATION, DECISION, EXECUTION).after(DUE),
            form("confiscated-property-record/1").in(EXECUTION, ENDED).after(SERVED),
            form("licence-acceptance/1").word("许受字").in(INITIATION, INVESTIGATION),
            form("licence-correction/1")
                    .word("许补字")
                    .in(INITIATION, INVESTIGATION)
                    .once(),
            form("licence-non-acceptance/1")
                    .word("许不受字")
                    .in(INITIATION, INVESTIGATION)
                    .once(),
            form("licence-extension/1").word("许延字").in(INVESTIGATION, DECISION).once(),
            form("licence-grant/1").word("许准字").in(DECISION).after(APPROVED).once(),
            form("licence-refusal/1").word("许不字").in(DECISION).after(APPROVED).once(),
            form("urgent-measure-approval/1")
                    .in(INITIATION, INVESTIGATION, DECISION, EXECUTION)
                    .after(IDENTIFIED),
            form("seizure-decision/1")
                    .word("查扣决字")
                    .in(INITIATION, INVESTIGATION)
                    .after(IDENTIFIED),
            form("seizure-list/1").in(INITIATION, INVESTIGATION, DECISION).following("seizure-decision/1"),
            form("seizure-extension/1")
                    .word("查扣延字")
                    .in(INITIATION, INVESTIGATION, DECISION)
                    .following("seizure-decision/1"),
            form("seizure-release/1")
                    .word("查扣解字")
                    .in(INITIATION, INVESTIGATION, DECISION, EXECUTION)
                    .following("seizure-decision/1"),
            form("enforcement-decision/1")
                    .word("强执字")
                    .in(DECISION, EXECUTION)
                    .after(DUE)
                    .following("demand/1")
                    .deciding(COERCION),
            form("court-application/1")
                    .word("强申字")
                    .in(DECISION, EXECUTION)
                    .after(DUE)
                    .following("demand/1")
                    .deciding(COERCION),
            form("expropriation-decision/1")
                    .word("征决字")
                    .in(DECISION)
                    .after(APPROVED)
                    .once(),
            form("requisition-decision/1")
                    .word("征用字")
                    .in(DECISION)
                    .after(APPROVED)
                    .once(),
            form("compensation-notice/1")
                    .word("补告字")
                    .in(DECISION, EXECUTION)
                    .following("expropriation-decision/1", "requisition-decision/1"),
            form("closing-approval/1")
                    .in(EXECUTION, ENDED)
                    .after(SERVED, PERFORMED)
                    .once(),
            form("volume-cover/1").in(ARCHIVED).once().by(Role.ARCHIVIST, Role.OFFICER),
            form("volume-contents/1").in(ARCHIVED).once().by(Role.ARCHIVIST, Role.OFFICER),
            form("volume-notes/1").in(ARCHIVED).once().by(Role.ARCHIVIST, Role.OFFICER));

    private static final Map<String, FormRule> BY_FORM =
            ALL.stream().collect(toUnmodifiableMap(FormRule::form, identity()));

    private FormRules() {}

    /** The row of that form, with its version. */
    public static FormRule of(String form) {
        return Optional.ofNullable(BY_FORM.get(form))
                .orElseThrow(() -> Refusal.of(Reason.FORM_UNKNOWN)
                        .article("第十三条")
                        .because("没有文书格式“" + form + "”")
                        .remedy("请按文书格式目录填写格式的编号和版本，如 penalty-decision/1")
                        .fact("form", form));
    }
}
