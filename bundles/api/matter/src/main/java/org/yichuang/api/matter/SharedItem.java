// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.Arrays;
import java.util.Optional;

/** What a register knows of an applicant and a form can be filled with (预填项, R96). */
public enum SharedItem {
    PERSON_NAME("person.name", SharedSource.POPULATION),
    PERSON_ADDRESS("person.address", SharedSource.POPULATION),
    PERSON_BIRTHDAY("person.birthday", SharedSource.POPULATION),
    ENTERPRISE_NAME("enterprise.name", SharedSource.ENTERPRISE),
    ENTERPRISE_TYPE("enterprise.type", SharedSource.ENTERPRISE),
    ENTERPRISE_REPRESENTATIVE("enterprise.representative", SharedSource.ENTERPRISE),
    ENTERPRISE_ADDRESS("enterprise.address", SharedSource.ENTERPRISE),
    ENTERPRISE_CAPITAL("enterprise.capital", SharedSource.ENTERPRISE),
    ENTERPRISE_ESTABLISHED("enterprise.established", SharedSource.ENTERPRISE),
    ENTERPRISE_SCOPE("enterprise.scope", SharedSource.ENTERPRISE);

    /** The keyword by which a text field of a form says that it is filled with an item. */
    public static final String KEYWORD = "x-prefill";

    private final String key;
    private final SharedSource source;

    SharedItem(String key, SharedSource source) {
        this.key = key;
        this.source = source;
    }

    /** Returns what a form calls it, such as {@code enterprise.address}. */
    public String key() {
        return key;
    }

    /** Returns the register that knows it. */
    public SharedSource source() {
        return source;
    }

    /** Finds an item by what a form calls it. */
    public static Optional<SharedItem> find(Object key) {
        return Arrays.stream(values()).filter(item -> item.key.equals(key)).findFirst();
    }
}
