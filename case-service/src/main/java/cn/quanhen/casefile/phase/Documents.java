package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.DocumentForm;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The documents of a case, in the order of their drafting (Art. 12–15). */
public final class Documents {
    static final Documents NONE = new Documents(Map.of());

    private final Map<String, Paper> byName;

    private Documents(Map<String, Paper> byName) {
        this.byName = byName;
    }

    public Collection<Paper> all() {
        return byName.values();
    }

    /** The document of that name. */
    public Paper require(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> Refusal.of(Reason.DOCUMENT_NOT_FOUND)
                        .because("案件没有这份文书")
                        .remedy("请核对文书名称")
                        .fact("document", name));
    }

    /** The documents after that act; empty where it is about none. */
    Optional<Documents> admit(Act act) {
        return switch (act) {
            case Act.DocumentDrafted drafted ->
                Optional.of(with(new Paper(
                        drafted.document(),
                        drafted.form(),
                        drafted.number(),
                        drafted.title(),
                        drafted.pages(),
                        drafted.digest(),
                        false,
                        Optional.empty(),
                        Optional.empty())));
            case Act.DocumentConfirmed confirmed -> Optional.of(with(confirm(confirmed)));
            case Act.DocumentSealed sealed -> Optional.of(with(seal(sealed)));
            case Act.DocumentIssued issued -> Optional.of(with(issue(issued)));
            default -> Optional.empty();
        };
    }

    /** A decision is drafted only once the head has approved it (Art. 10 第五项). */
    void requireApproved(DocumentForm form, Phase phase) {
        if (form == DocumentForm.PENALTY_DECISION
                && !(phase instanceof Decision decision
                        && decision.opinions().approval().isPresent())) {
            throw (phase instanceof Decision decision
                                    && decision.opinions().review().isEmpty()
                            ? Decision.LEGAL_REVIEW
                            : Decision.APPROVAL)
                    .refusal();
        }
    }

    private Paper confirm(Act.DocumentConfirmed confirmed) {
        var paper = require(confirmed.document());
        requireForm(paper, paper.form().confirmedByParty() && !paper.confirmed(), "该文书不需要或者已经由当事人签字确认");
        if (paper.pages() > 1 && !confirmed.riding()) {
            throw Refusal.of(Reason.RIDING_PRINT_MISSING)
                    .article("第十五条")
                    .because("文字记录为" + paper.pages() + "页，没有骑缝手印")
                    .remedy("请当事人捺骑缝手印后再提交")
                    .fact("document", paper.name())
                    .fact("pages", paper.pages());
        }
        return paper.confirmedBy(confirmed.digest());
    }

    private Paper seal(Act.DocumentSealed sealed) {
        var paper = require(sealed.document());
        requireForm(paper, paper.form().issuedToParty() && paper.seal().isEmpty(), "该文书不需要或者已经加盖印章");
        return paper.sealedWith(sealed.seal(), sealed.digest());
    }

    private Paper issue(Act.DocumentIssued issued) {
        var paper = require(issued.document());
        requireForm(paper, paper.form().issuedToParty() && paper.issuedOn().isEmpty(), "该文书不是向当事人出具的文书或者已经签发");
        if (paper.seal().isEmpty()) {
            throw Refusal.of(Reason.SEAL_MISSING)
                    .article("第十四条")
                    .because("《" + paper.title() + "》未加盖行政执法机关印章，不得签发")
                    .remedy("请先加盖印章（SealDocument）再签发")
                    .fact("document", paper.name());
        }
        return paper.issued(issued.issuedOn());
    }

    private static void requireForm(Paper paper, boolean holds, String because) {
        if (!holds) {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article(paper.form().issuedToParty() ? "第十四条" : "第十五条")
                    .because(because)
                    .remedy("请查看文书当前状态")
                    .fact("document", paper.name());
        }
    }

    private Documents with(Paper paper) {
        var more = new LinkedHashMap<>(byName);
        more.put(paper.name(), paper);
        return new Documents(Collections.unmodifiableMap(more));
    }
}
