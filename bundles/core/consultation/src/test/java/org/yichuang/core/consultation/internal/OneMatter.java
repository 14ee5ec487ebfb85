// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.Faq;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** A catalogue with one matter that has a frequent question. */
final class OneMatter implements Catalog {
    static final String AGENCY = "11150626MB0N0001XL";
    static final String AGENCY_NAME = "乌审旗交通运输局";
    static final String CODE = AGENCY + "3000118001001";
    static final String NAME = "道路货物运输经营许可";

    private static final MatterVersion VERSION = new MatterVersion(
            "d".repeat(64),
            new MatterDefinition(
                    CODE,
                    "000118001001",
                    NAME,
                    List.of(),
                    MatterType.LICENCE,
                    HandlingClass.PROMISED,
                    new Agency(AGENCY_NAME, AGENCY, "乌交"),
                    "150626",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    10,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    false,
                    null,
                    null,
                    1,
                    List.of(new Faq("要带什么？", "身份证件")),
                    null,
                    null),
            "org.yichuang.departments.transport",
            Instant.EPOCH,
            true);

    @Override
    public List<MatterVersion> search(MatterQuery query) {
        return AGENCY.equals(query.department()) ? List.of(VERSION) : List.of();
    }

    @Override
    public Optional<MatterVersion> offered(String code) {
        return CODE.equals(code) ? Optional.of(VERSION) : Optional.empty();
    }

    @Override
    public MatterVersion version(String digest) {
        throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_VERSION", "没有这一版本");
    }

    @Override
    public List<MatterProblem> problems() {
        return List.of();
    }

    @Override
    public Checklist checklist(String digest, Map<String, Object> answers) {
        throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_VERSION", "没有这一版本");
    }
}
