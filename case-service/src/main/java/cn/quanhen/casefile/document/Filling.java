package cn.quanhen.casefile.document;

import java.util.Optional;

/** How one field of a form is filled in from the case. */
@FunctionalInterface
interface Filling {

    /** What the case knows of the field; empty where it knows nothing. */
    Optional<Known> from(Knowledge knowledge);
}
