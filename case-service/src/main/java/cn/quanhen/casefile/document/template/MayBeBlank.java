package cn.quanhen.casefile.document.template;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A fact that a document states only where it is known, or only in some cases; any other must be told. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface MayBeBlank {

    /** Its name in Chinese. A fact that must be told is named where it is refused. */
    String value();
}
