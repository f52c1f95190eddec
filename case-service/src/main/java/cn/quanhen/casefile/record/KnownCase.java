package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.index.CaseLine;
import cn.quanhen.casefile.phase.CaseFile;

/**
 * A case, from its records alone.
 *
 * @param file where it stands
 * @param facts what its records say, for the rules of its standard
 * @param line what a list shows of it
 */
public record KnownCase(CaseFile file, Facts facts, CaseLine line) {}
