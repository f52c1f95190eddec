package cn.quanhen.audit.witness;

import cn.quanhen.tlog.Hash;
import java.time.Instant;

/**
 * What the witness last cosigned for a log.
 *
 * @param size of the tree
 * @param root of the tree
 * @param at when
 */
public record WitnessHead(long size, Hash root, Instant at) {}
