package cn.quanhen.casefile.phase;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a case a form has its place: a row of {@link FormRules}.
 *
 * @param form the form, with its version
 * @param word 文号字; empty for forms that carry no number of the agency's sequence
 * @param renders the kind of record that it renders; empty where it draws on all of them
 * @param phases in which it is drafted
 * @param after what the case must have come to before
 * @param earlier forms of which one must stand before; empty where none must
 * @param single whether only one may stand in a case
 * @param decides the procedures whose cases its issue decides (Art. 10)
 * @param procedures those in whose cases it has a place
 * @param roles who drafts it
 */
public record FormRule(
        String form,
        String word,
        Optional<Rendering> renders,
        Set<PhaseName> phases,
        List<Prerequisite> after,
        List<String> earlier,
        boolean single,
        Set<Procedure> decides,
        Set<Procedure> procedures,
        Set<Role> roles) {

    /** Kinds of records that a document renders, one document a record. */
    public enum Rendering {
        INSPECTION("现场检查记录"),
        INQUIRY("询问记录"),
        LEGAL_REVIEW("法制审核记录"),
        SERVICE("送达记录");

        private final String title;

        Rendering(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static FormRule form(String form) {
        return new FormRule(
                form,
                "",
                Optional.empty(),
                EnumSet.allOf(PhaseName.class),
                List.of(),
                List.of(),
                false,
                Set.of(),
                EnumSet.allOf(Procedure.class),
                EnumSet.of(Role.OFFICER));
    }

    FormRule word(String number) {
        return new FormRule(form, number, renders, phases, after, earlier, single, decides, procedures, roles);
    }

    FormRule renders(Rendering record) {
        return new FormRule(
                form, word, Optional.of(record), phases, after, earlier, single, decides, procedures, roles);
    }

    FormRule in(PhaseName first, PhaseName... others) {
        return new FormRule(
                form, word, renders, EnumSet.of(first, others), after, earlier, single, decides, procedures, roles);
    }

    FormRule after(Prerequisite... before) {
        return new FormRule(form, word, renders, phases, List.of(before), earlier, single, decides, procedures, roles);
    }

    FormRule following(String... forms) {
        return new FormRule(form, word, renders, phases, after, List.of(forms), single, decides, procedures, roles);
    }

    FormRule once() {
        return new FormRule(form, word, renders, phases, after, earlier, true, decides, procedures, roles);
    }

    /** Its issue decides the cases of that kind in which it has a place. */
    FormRule deciding(Enforcement kind) {
        var those = procedures.stream().filter(kind::has).collect(toSet());
        return new FormRule(form, word, renders, phases, after, earlier, single, those, procedures, roles);
    }

    FormRule only(Enforcement kind) {
        return only(procedures.stream().filter(kind::has).collect(toSet()));
    }

    FormRule only(Procedure procedure) {
        return only(Set.of(procedure));
    }

    FormRule except(Procedure procedure) {
        return only(procedures.stream().filter(other -> other != procedure).collect(toSet()));
    }

    private FormRule only(Set<Procedure> those) {
        return new FormRule(form, word, renders, phases, after, earlier, single, decides, those, roles);
    }

    FormRule by(Role first, Role... others) {
        return new FormRule(
                form, word, renders, phases, after, earlier, single, decides, procedures, EnumSet.of(first, others));
    }

    /** Whether it carries a number of the agency's sequence. */
    public boolean numbered() {
        return !word.isEmpty();
    }

    /** Whether its issue is the decision of a case of that kind (Art. 10). */
    public boolean decides(Enforcement kind) {
        return decides.stream().anyMatch(kind::has);
    }

    boolean decides(Procedure procedure) {
        return decides.contains(procedure);
    }

    boolean in(Phase phase) {
        return phases.contains(PhaseName.of(phase));
    }

    void check(CaseFile file, long record) {
        requireProcedure(file.procedure());
        after.forEach(before -> before.require(file.phase()));
        if (decides(file.procedure())) {
            Prerequisite.REVIEWED.require(file.phase());
            Prerequisite.APPROVED.require(file.phase());
        }
        requirePhase(file.phase());
        requireEarlier(file.documents());
        requireNoneStanding(file, record);
    }

    private void requireProcedure(Procedure procedure) {
        if (procedures.contains(procedure)) {
            return;
        }
        if (procedures.stream().anyMatch(procedure.kind()::has)) {
            throw Refusal.of(Reason.NOT_OF_THIS_PROCEDURE)
                    .article("第十三条")
                    .because("该文书不用于" + procedure.title() + "的案件")
                    .remedy("请改用本程序的文书")
                    .fact("form", form)
                    .fact("procedure", procedure.title());
        }
        throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                .article("第二条第二款、第十三条")
                .because("该文书用于"
                        + procedures.stream()
                                .map(Procedure::kind)
                                .distinct()
                                .map(Enforcement::title)
                                .collect(joining("、"))
                        + "案件，本案是" + procedure.kind().title()
                        + "案件")
                .remedy("请改用本类案件的文书；需要另行查处的，请另行立案")
                .fact("form", form)
                .fact("kind", procedure.kind().title());
    }

    private void requirePhase(Phase phase) {
        if (!in(phase)) {
            throw Refusal.of(Reason.WRONG_PHASE)
                    .article("第二条第三款")
                    .because("案件处于“" + phase.title() + "”阶段，不能拟制该文书")
                    .remedy("该文书在"
                            + phases.stream()
                                    .map(name -> "“" + name.title() + "”")
                                    .collect(joining("、")) + "阶段拟制")
                    .fact("form", form)
                    .fact("phase", phase.title());
        }
    }

    private void requireEarlier(Documents documents) {
        if (!earlier.isEmpty()
                && earlier.stream()
                        .noneMatch(one -> documents.standing(one).findAny().isPresent())) {
            throw Refusal.of(Reason.EARLIER_DOCUMENT_MISSING)
                    .article("第九条、第十一条")
                    .because("案件没有该文书所依据的前一份文书")
                    .remedy("请先拟制前一份文书（" + String.join("或者", earlier) + "）")
                    .fact("form", form)
                    .fact("earlier", String.join(",", earlier));
        }
    }

    /** Two decisions of one case must never both be sealed; a record is written down once (Art. 14). */
    private void requireNoneStanding(CaseFile file, long record) {
        var alone = single || decides(file.kind());
        if (!alone && (renders.isEmpty() || record == 0)) {
            return;
        }
        file.documents()
                .standing(form)
                .filter(paper -> alone || paper.drafted().record() == record)
                .findFirst()
                .ifPresent(paper -> {
                    throw Refusal.of(Reason.DOCUMENT_STANDS)
                            .article("第十四条")
                            .because("已有《" + paper.title() + "》" + paper.number() + "，尚未作废，不能重复拟制")
                            .remedy(
                                    paper.issuedOn().isPresent()
                                            ? "该文书已经签发；需要更改的，应当依法撤销、变更或者补正"
                                            : "需要重新拟制的，请先说明原因作废该文书（VoidDocument），其文号不再使用")
                            .fact("document", paper.name())
                            .fact("number", paper.number());
                });
    }
}
