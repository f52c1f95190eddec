package cn.quanhen.casefile.record;

import cn.quanhen.casefile.checklist.Checklist;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import java.time.Instant;

/**
 * A case against its standard, at a moment.
 *
 * @param standard the package that it keeps
 * @param facts what its records say
 */
public record CheckedCase(StandardPackage standard, Facts facts, Checklist checklist, Instant at) {}
