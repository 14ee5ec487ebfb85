// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Title;

/**
 * What a page has to ask for an action.
 *
 * @param action the action
 * @param fields its fields, in order; empty if nothing is to be asked
 */
record ActionForm(ActionType action, List<Field> fields) {

    /**
     * One field.
     *
     * @param name component of the action's data
     * @param title its Chinese name
     * @param kind type of its value
     * @param several whether it takes a list of values
     * @param input how it is filled in
     * @param optional whether it may be left out
     * @param vocabulary name of the enum in the vocabulary, or {@code null}
     * @param fields fields of a nested record, else empty
     */
    record Field(
            String name,
            String title,
            Kind kind,
            boolean several,
            Title.Input input,
            boolean optional,
            String vocabulary,
            List<Field> fields) {}

    /** Type of a value. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        INSTANT,
        CONSTANT,
        RECORD
    }
}
