// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.simulators;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yichuang.api.gateway.CertificateFile;
import org.yichuang.api.gateway.ECertificate;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.api.gateway.SharedEnterprise;
import org.yichuang.api.gateway.SharedPerson;

/** The registers: one person long dead, one enterprise that never was, and their certificates. */
final class RegisterService implements Service {
    static final String PERSON = "150626190001010016";
    static final String ENTERPRISE = "91150626MA0N000088";
    static final String LICENCE = "1.2.156.3005.2.11100000MB0327169902W011.TEST.20230000403.001.U";

    private static final ECertificate CERTIFICATE = new ECertificate(
            LICENCE,
            "11100000MB0327169902W011",
            "营业执照",
            ENTERPRISE,
            "乌审旗长青运输有限公司",
            ENTERPRISE,
            "乌审旗市场监督管理局",
            LocalDate.of(2023, 4, 3),
            null,
            true);

    @Override
    public Map<String, Function<JsonNode, Object>> work() {
        return Map.of(
                "/v1/identity/check", RegisterService::check,
                "/v1/persons",
                        request -> found(PERSON.equals(request.path("idNumber").asText()), person()),
                "/v1/enterprises",
                        request -> found(
                                ENTERPRISE.equals(request.path("creditCode").asText()), enterprise()),
                "/v1/certificates/search", RegisterService::search,
                "/v1/certificates/content", RegisterService::content);
    }

    private static Object check(JsonNode request) {
        if (!PERSON.equals(request.path("idNumber").asText())) {
            return Map.of("result", IdentityMatch.UNKNOWN);
        }
        boolean same = person().name().equals(request.path("name").asText());
        return Map.of("result", same ? IdentityMatch.MATCH : IdentityMatch.NO_MATCH);
    }

    private static Object search(JsonNode request) {
        String kind = request.path("kind").asText("");
        boolean matches = ENTERPRISE.equals(request.path("holder").asText())
                && (kind.isEmpty() || kind.equals("null") || kind.equals(CERTIFICATE.kind()));
        return Map.of("certificates", matches ? List.of(CERTIFICATE) : List.of());
    }

    private static Object content(JsonNode request) {
        if (!LICENCE.equals(request.path("identifier").asText())) {
            throw new RefusedException("没有这个电子证照");
        }
        return new CertificateFile("营业执照.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes());
    }

    private static Object found(boolean known, Object what) {
        return Collections.singletonMap("found", known ? what : null);
    }

    private static SharedPerson person() {
        return new SharedPerson(PERSON, "巴特尔", "1", "02", LocalDate.of(1900, 1, 1), "乌审旗嘎鲁图镇人民路12号");
    }

    private static SharedEnterprise enterprise() {
        return new SharedEnterprise(
                ENTERPRISE,
                "乌审旗长青运输有限公司",
                "有限责任公司",
                "巴特尔",
                "乌审旗嘎鲁图镇创业大街88号",
                "1000000.00",
                LocalDate.of(2023, 4, 3),
                "道路货物运输");
    }
}
