package cn.quanhen.casefile.standard.rule;

/** A condition that cannot be published; the message says why. */
public final class BadCondition extends RuntimeException {
    BadCondition(String why) {
        super(why, null, false, false);
    }
}
