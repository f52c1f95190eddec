package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Kind;

/**
 * Something that a service and the log do not agree on.
 *
 * @param kind what is wrong
 * @param chain the chain
 * @param sequence the first record that it is about; 0 where it is about the whole chain
 */
record Difference(Kind kind, String chain, long sequence) {
    /** What an alarm names. */
    String subject() {
        return sequence == 0 ? chain : chain + "/records/" + sequence;
    }
}
