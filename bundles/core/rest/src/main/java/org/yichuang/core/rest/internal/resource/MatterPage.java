// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.util.List;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.ports.catalog.MatterVersion;

/**
 * A page of matters, best match first.
 *
 * @param items the matters
 * @param next offset of the page after, or {@code null} if this is the last
 */
public record MatterPage(List<Item> items, Integer next) {

    /**
     * A matter in a list.
     *
     * @param code implementation code (实施编码)
     * @param digest version that is offered
     * @param name name by which it is published
     * @param aliases other names
     * @param type kind of power
     * @param handling instant or promised
     * @param agency department that decides
     * @param domains window areas that offer it
     * @param promisedLimit limit promised
     * @param promisedTitle the same, as people read it
     * @param visits how often the applicant has to come
     * @param charged whether anything is charged
     */
    public record Item(
            String code,
            String digest,
            String name,
            List<String> aliases,
            MatterType type,
            HandlingClass handling,
            Agency agency,
            List<String> domains,
            Limit promisedLimit,
            String promisedTitle,
            int visits,
            boolean charged) {

        static Item of(MatterVersion version) {
            MatterDefinition matter = version.definition();
            return new Item(
                    matter.code(),
                    version.digest(),
                    matter.name(),
                    matter.aliases(),
                    matter.type(),
                    matter.handling(),
                    matter.agency(),
                    matter.domains(),
                    matter.promisedLimit(),
                    matter.promisedLimit().title(),
                    matter.visits(),
                    matter.fee().charged());
        }
    }
}
