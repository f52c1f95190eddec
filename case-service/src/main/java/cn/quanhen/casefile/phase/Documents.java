package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a case, in the order of their drafting (Art. 12–17). */
public final class Documents {
    static final Documents NONE = new Documents(Map.of());

    private final Map<String, Paper> byName;

    private Documents(Map<String, Paper> byName) {
        this.byName = byName;
    }

    public Collection<Paper> all() {
        return byName.values();
    }

    /** Those of that form that were not voided. */
    public Stream<Paper> standing(String form) {
        return byName.values().stream()
                .filter(paper -> !paper.voided() && paper.form().equals(form));
    }

    /** The document of that name. */
    public Paper require(String name) {
        return find(name)
                .orElseThrow(() -> Refusal.of(Reason.DOCUMENT_NOT_FOUND)
                        .because("案件没有这份文书")
                        .remedy("请核对文书名称")
                        .fact("document", name));
    }

    Optional<Paper> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The documents after that act; empty where it is about none. */
    Optional<Documents> admit(Act act) {
        return switch (act) {
            case Act.DocumentDrafted drafted -> Optional.of(with(Paper.of(drafted)));
            case Act.DocumentConfirmed confirmed ->
                Optional.of(with(SignatureRules.confirmed(standing(confirmed.document(), "签字"), confirmed)));
            case Act.DocumentSealed sealed -> Optional.of(with(seal(sealed)));
            case Act.DocumentIssued issued -> Optional.of(with(issue(issued)));
            case Act.DocumentVoided gone -> Optional.of(with(asVoid(gone)));
            default -> Optional.empty();
        };
    }

    private Paper seal(Act.DocumentSealed sealed) {
        var paper = standing(sealed.document(), "盖章");
        requireState(paper, paper.drafted().sealable() && paper.seal().isEmpty(), "该文书不需要或者已经加盖印章");
        return paper.sealedWith(sealed.seal(), sealed.digest());
    }

    private Paper issue(Act.DocumentIssued issued) {
        var paper = standing(issued.document(), "签发");
        requireState(paper, paper.drafted().sealable() && paper.issuedOn().isEmpty(), "该文书不是向当事人出具的文书或者已经签发");
        if (paper.seal().isEmpty()) {
            throw Refusal.of(Reason.SEAL_MISSING)
                    .article("第十四条")
                    .because("《" + paper.title() + "》未加盖行政执法机关印章，不得签发")
                    .remedy("请先加盖印章（SealDocument）再签发")
                    .fact("document", paper.name());
        }
        return paper.issued(issued.issuedOn());
    }

    /** What the party holds in its hands cannot be voided; what somebody has signed only by the head (Art. 27). */
    private Paper asVoid(Act.DocumentVoided gone) {
        var paper = standing(gone.document(), "再次作废");
        if (paper.issuedOn().isPresent()) {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article("第十四条")
                    .because("《" + paper.title() + "》已于" + paper.issuedOn().orElseThrow() + "签发，不能作废")
                    .remedy("已经向当事人出具的文书，应当依法撤销、变更或者补正，另行制作文书")
                    .fact("document", paper.name());
        }
        if (paper.attested() && !gone.byLeader()) {
            throw Refusal.of(Reason.ROLE_MISSING)
                    .article("第二十七条")
                    .because("《" + paper.title() + "》已有签字或者印章，执法人员不得擅自作废")
                    .remedy("请由负责人作废并说明原因")
                    .fact("document", paper.name());
        }
        return paper.asVoid();
    }

    private Paper standing(String name, String act) {
        var paper = require(name);
        if (paper.voided()) {
            throw Refusal.of(Reason.DOCUMENT_VOIDED)
                    .article("第十四条")
                    .because("《" + paper.title() + "》" + paper.number() + "已经作废，不能" + act)
                    .remedy("请使用重新拟制的文书")
                    .fact("document", name);
        }
        return paper;
    }

    private static void requireState(Paper paper, boolean holds, String because) {
        if (!holds) {
            throw Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                    .article("第十四条")
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
