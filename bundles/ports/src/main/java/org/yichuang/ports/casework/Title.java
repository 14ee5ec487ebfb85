// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What people call a component of an {@link ActionData}: pages, shell and documentation read it, so that a new action can be
 * filled in everywhere at once.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Title {

    /** The Chinese name. */
    String value();

    /** How it is filled in, where its type does not say it. */
    Input as() default Input.PLAIN;

    /** Whether it may be left out. */
    boolean optional() default false;

    /** How a component is filled in. */
    enum Input {
        /** As its type says: text, number, yes or no, list. */
        PLAIN,
        /** Several lines of text. */
        LONG_TEXT,
        /** A day as {@code yyyy-MM-dd}. */
        DATE,
        /** The login of a colleague. */
        ACCOUNT,
        /** An uploaded file. */
        FILE,
        /** A material of the matter. */
        MATERIAL,
        /** Review points of the materials that the window passed ({@link MisjudgedPoint}). */
        REVIEW_POINTS,
        /** One of the texts that the matter lists, such as grounds. */
        CHOICE
    }
}
