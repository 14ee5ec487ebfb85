// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.rules;

import java.util.function.Function;
import java.util.stream.Stream;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.catalog.MatterProblem.Severity;

/**
 * One publishing rule (发布规则): what must hold for a matter to be offered.
 *
 * @param id stable identifier
 * @param severity whether breaking it refuses the matter
 * @param mend what to do about it, in Chinese
 * @param check finds where it is broken
 */
record Rule(String id, Severity severity, String mend, Function<MatterDefinition, Stream<Breach>> check) {

    /**
     * A place where the rule is broken.
     *
     * @param pointer where, as a JSON pointer into the file
     * @param message what is wrong, in Chinese
     */
    record Breach(String pointer, String message) {}

    /** Makes a rule that refuses a matter. */
    static Rule error(String id, String mend, Function<MatterDefinition, Stream<Breach>> check) {
        return new Rule(id, Severity.ERROR, mend, check);
    }

    /** Makes a rule whose breach the department is only told of. */
    static Rule warning(String id, String mend, Function<MatterDefinition, Stream<Breach>> check) {
        return new Rule(id, Severity.WARNING, mend, check);
    }

    /** Returns a breach if something is wrong, nothing otherwise. */
    static Stream<Breach> when(boolean wrong, String pointer, String message) {
        return wrong ? Stream.of(new Breach(pointer, message)) : Stream.empty();
    }
}
