package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.FileVolumeResponse;
import cn.quanhen.standalone.PublicKeys;
import java.util.ArrayList;
import java.util.List;

/** The demonstration case, from its start to its archive and its proof. */
public final class Demonstration {
    private final Stage stage;
    private final PublicKeys keys;

    /** Played on this stage; the receipt is verified with these keys. */
    public Demonstration(Stage stage, PublicKeys keys) {
        this.stage = stage;
        this.keys = keys;
    }

    /** Plays it. Fails where a step does, or where something forbidden is not refused. */
    public Outcome run() throws InterruptedException {
        List<Refused> refusals = new ArrayList<>();
        CaseBook book = new Initiation(stage).run();
        Findings findings = new Investigation(stage, book).run();
        Document decision = new Deliberation(stage, book, refusals).run(findings);
        FileVolumeResponse filed = new Enforcement(stage, book, refusals).run(decision, findings.video());
        return new Outcome(
                book.caseName(),
                findings.video(),
                findings.resumedFrom(),
                findings.inquiryRecord(),
                decision,
                List.copyOf(refusals),
                filed.getVolume(),
                new Proof(stage, keys).run(filed.getRecord()));
    }
}
