package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.verification.rule.Finding.Indication;

/** A step that a standard asks for, and how it can come out. */
record Step(String name, String clause) {
    static final String SEAL = "GB/T 38540-2020 6.3";
    static final String SIGNATURE = "GB/T 38540-2020 7.3";

    Finding passed() {
        return new Finding(name, clause, Indication.PASSED, "");
    }

    Finding failed(String detail) {
        return new Finding(name, clause, Indication.FAILED, detail);
    }

    Finding unclear(String detail) {
        return new Finding(name, clause, Indication.INDETERMINATE, detail);
    }

    Finding holds(boolean condition, String otherwise) {
        return condition ? passed() : failed(otherwise);
    }
}
