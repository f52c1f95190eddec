package cn.quanhen.signature.verification.rule;

import java.util.List;

/** One thing that must hold of a signature. */
interface Rule {

    /** One finding, or one for each part that it is broken by. */
    List<Finding> check(Subject subject);
}
