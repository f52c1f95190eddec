package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.index.CaseLine;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.ledger.Tip;

/**
 * A case that nobody else can append to until the transaction is over.
 *
 * @param tip where its chain ends
 * @param file where it stands
 * @param facts what its records say
 * @param line what a list shows of it
 */
public record HeldCase(Tip tip, CaseFile file, Facts facts, CaseLine line) {

    static HeldCase of(Tip tip, KnownCase known) {
        return new HeldCase(tip, known.file(), known.facts(), known.line());
    }
}
