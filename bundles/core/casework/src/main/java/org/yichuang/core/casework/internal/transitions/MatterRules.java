// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Fault;

/** What the pinned version of a matter asks; each question is put to the catalogue once. */
public final class MatterRules {
    private final MatterVersion version;
    private final Function<Map<String, Object>, Checklist> catalog;
    private final Function<Map<String, Object>, List<Fault>> schema;
    private final Map<Map<String, Object>, Checklist> checklists = new ConcurrentHashMap<>();

    /**
     * Takes a version.
     *
     * @param version the version of the matter
     * @param catalog gives the checklist for the answers to its situations
     * @param schema gives the faults of a form
     */
    public MatterRules(
            MatterVersion version,
            Function<Map<String, Object>, Checklist> catalog,
            Function<Map<String, Object>, List<Fault>> schema) {
        this.version = version;
        this.catalog = catalog;
        this.schema = schema;
    }

    /** Returns the pinned version. */
    public MatterVersion version() {
        return version;
    }

    /** Returns the definition. */
    public MatterDefinition matter() {
        return version.definition();
    }

    /** Returns what is asked of an applicant who answers so. */
    public Checklist checklist(Map<String, Object> answers) {
        return checklists.computeIfAbsent(answers, catalog);
    }

    /** Returns what is wrong with a form. */
    public List<Fault> formFaults(Map<String, Object> form) {
        return schema.apply(form);
    }
}
