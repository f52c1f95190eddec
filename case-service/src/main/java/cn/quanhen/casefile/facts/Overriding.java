package cn.quanhen.casefile.facts;

import java.time.Instant;

/**
 * 准予继续: an override that was recorded.
 *
 * @param sequence the place of its record
 * @param rule the rule, by its id in the package
 * @param role the role of whoever overrode it, by its name in the vocabulary
 * @param person the subject of whoever overrode it
 * @param name and their name
 * @param at when it was recorded
 */
public record Overriding(
        long sequence, String rule, String reason, String role, String person, String name, Instant at) {}
