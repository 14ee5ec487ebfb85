// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What applicants bring: complete filings for matters of the demo plug-ins. Identity numbers are those of nobody. */
public final class Filings {
    public static final Map<String, Object> PERSON = Map.of(
            "kind", "NATURAL_PERSON",
            "name", "巴特尔",
            "idNumber", "150626190001010016",
            "phone", "13847700101",
            "address", "乌审旗嘎鲁图镇锡尼路12号");
    public static final Map<String, Object> COMPANY = Map.of(
            "kind", "ENTERPRISE",
            "name", "乌审旗草原货运有限公司",
            "idNumber", "91150626MA0N000088",
            "phone", "13847700102",
            "representative", "巴特尔");

    private Filings() {}

    /** Returns a filing with everything that the checklist asks. */
    public static Map<String, Object> complete(
            Api api, String digest, Map<String, Object> answers, Map<String, Object> applicant, String sample) {
        var filing = new LinkedHashMap<String, Object>();
        filing.put("answers", answers);
        filing.put("applicant", applicant);
        filing.put("form", sample(sample));
        filing.put("materials", materials(checklist(api, digest, answers)));
        return filing;
    }

    public static JsonNode checklist(Api api, String digest, Map<String, Object> answers) {
        return api.post("/matter-versions/" + digest + "/checklist", Map.of("answers", answers))
                .ok()
                .body();
    }

    /** Returns every material that is asked, in the number asked. */
    public static List<Map<String, Object>> materials(JsonNode checklist) {
        var items = new ArrayList<Map<String, Object>>();
        for (var material : checklist.path("materials")) {
            if (!material.path("medium").asText().equals("SHARED")) {
                items.add(Map.of(
                        "material", material.path("key").asText(),
                        "originals", material.path("originals").asInt(),
                        "copies", material.path("copies").asInt(),
                        "files", List.of()));
            }
        }
        return items;
    }

    /** Returns a finding for every review point; met are those of the materials that are filed, or had from a register. */
    public static List<Map<String, Object>> findings(JsonNode checklist, Map<String, Object> filing) {
        var filed = Api.JSON.valueToTree(filing.get("materials")).findValuesAsText("material");
        var findings = new ArrayList<Map<String, Object>>();
        for (var material : checklist.path("materials")) {
            var key = material.path("key").asText();
            var there = filed.contains(key) || material.path("medium").asText().equals("SHARED");
            for (var point = 0; point < material.path("reviewPoints").size(); point++) {
                findings.add(Map.of("material", key, "point", point, "passed", there));
            }
        }
        return findings;
    }

    /** Returns a filled form, such as {@code transport/road-freight}. */
    public static JsonNode sample(String name) {
        var slash = name.indexOf('/');
        var file = Instance.root()
                .resolve("bundles/departments/" + name.substring(0, slash) + "/src/test/resources/samples")
                .resolve(name.substring(slash + 1) + ".json");
        try {
            return Api.JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
