package cn.quanhen.casefile.record;

import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.ledger.Tip;

/**
 * A case that nobody else can append to until the transaction is over.
 *
 * @param tip where its chain ends
 * @param file what its records make
 */
public record HeldCase(Tip tip, CaseFile file) {}
