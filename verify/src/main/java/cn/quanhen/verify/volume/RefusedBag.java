package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;

/** A package that is refused before anything in it is believed. */
final class RefusedBag extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Check check;

    /**
     * @param chinese what is wrong, and where
     * @param english the same
     */
    RefusedBag(String chinese, String english) {
        super(english);
        this.check = Check.fails("package", chinese, english);
    }

    Check check() {
        return check;
    }
}
