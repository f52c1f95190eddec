package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.phase.CaseFile;

/**
 * A case, from its records alone.
 *
 * @param file where it stands
 * @param facts what its records say, for the rules of its standard
 */
public record KnownCase(CaseFile file, Facts facts) {}
