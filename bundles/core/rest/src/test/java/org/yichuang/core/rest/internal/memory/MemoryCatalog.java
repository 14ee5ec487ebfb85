// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.api.matter.Agency;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.HandlingClass;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.MatterType;
import org.yichuang.api.matter.Result;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterQuery;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** A catalogue with the one matter {@link #CODE} in version {@link #DIGEST}. */
public final class MemoryCatalog implements Catalog {
    public static final String CODE = "11150100MB0X00001A4000118002000";
    public static final String DIGEST = "ab".repeat(32);

    public MatterQuery lastQuery;
    public Map<String, Object> lastAnswers;

    static MatterDefinition matter() {
        return new MatterDefinition(
                CODE,
                "000118002000",
                "道路货物运输经营许可",
                List.of("货运证"),
                MatterType.LICENCE,
                HandlingClass.PROMISED,
                new Agency("交通运输局", "11150100011520000X", "呼交"),
                "150100",
                List.of("交通运输"),
                List.of(ApplicantKind.ENTERPRISE),
                List.of("《道路运输条例》第二十四条"),
                List.of(),
                new Limit(20, LimitUnit.WORKING_DAY),
                new Limit(5, LimitUnit.WORKING_DAY),
                List.of(),
                10,
                List.of(),
                List.of(),
                List.of(),
                Map.of("type", "object"),
                List.of(),
                List.of(),
                false,
                new Fee(false, null, List.of(), List.of()),
                new Result("道路运输经营许可证", Result.Kind.CERTIFICATE, 4, null, null),
                1,
                List.of(),
                new Contact("大厅", "9:00-17:00", "12345", "12328"),
                null);
    }

    @Override
    public List<MatterVersion> search(MatterQuery query) {
        lastQuery = query;
        return List.of(stored());
    }

    @Override
    public Optional<MatterVersion> offered(String code) {
        return code.equals(CODE) ? Optional.of(stored()) : Optional.empty();
    }

    @Override
    public MatterVersion version(String digest) {
        if (!digest.equals(DIGEST)) {
            throw new Refusal(Reason.NOT_FOUND, "UNKNOWN_MATTER_VERSION", "没有这个事项版本。");
        }
        return stored();
    }

    @Override
    public List<MatterProblem> problems() {
        return List.of(new MatterProblem(
                "vendor", "a.yaml", 3, "legal-basis", MatterProblem.Severity.ERROR, "缺少设定依据", "补充设定依据"));
    }

    @Override
    public Checklist checklist(String digest, Map<String, Object> answers) {
        lastAnswers = answers;
        return new Checklist(
                List.of(), List.of(), List.of(), List.of(), List.of(), new Limit(0, LimitUnit.WORKING_DAY), null);
    }

    private static MatterVersion stored() {
        return new MatterVersion(DIGEST, matter(), "vendor", Instant.parse("2026-11-21T00:00:00Z"), true);
    }
}
