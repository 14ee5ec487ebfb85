// SPDX-License-Identifier: Apache-2.0
package org.yichuang.departments.realestate.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.CalculatedFee.Line;
import org.yichuang.api.matter.FeeCalculator;
import org.yichuang.api.matter.FeeQuestion;
import org.yichuang.api.matter.Matter;

/**
 * The fee of a registration (不动产登记费): by the piece, dwellings at the lower rate, garages and storerooms with a certificate of
 * their own at that rate too, and every certificate after the first at cost.
 */
@Component
@Matter(code = "11150626MB0N00132Q4150715901000")
public final class RegistrationFee implements FeeCalculator {
    private static final String SCHEDULE = "发改价格规〔2016〕2559号";
    private static final String REDUCTION = "财税〔2019〕45号：车库、车位、储藏室按住宅类标准收取";
    private static final BigDecimal DWELLING = new BigDecimal("80.00");
    private static final BigDecimal OTHER = new BigDecimal("550.00");
    private static final BigDecimal CERTIFICATE = new BigDecimal("10.00");

    @Override
    public CalculatedFee calculate(FeeQuestion question) {
        List<Line> lines = new ArrayList<>();
        lines.add(registration(String.valueOf(question.answers().get("use")), number(question, "units")));
        BigDecimal more = number(question, "moreCertificates");
        if (more.signum() > 0) {
            lines.add(Line.of("证书工本费（第一本以外）", more, "本", CERTIFICATE, SCHEDULE));
        }
        return CalculatedFee.of(lines);
    }

    private static Line registration(String use, BigDecimal units) {
        return switch (use) {
            case "home" -> Line.of("不动产登记费（住宅）", units, "件", DWELLING, SCHEDULE);
            case "garage" -> Line.of("不动产登记费（车库、车位、储藏室）", units, "件", DWELLING, REDUCTION);
            case "other" -> Line.of("不动产登记费（非住宅）", units, "件", OTHER, SCHEDULE);
            default -> throw new IllegalArgumentException("no rate for the use " + use);
        };
    }

    private static BigDecimal number(FeeQuestion question, String field) {
        return new BigDecimal(String.valueOf(question.form().get(field)));
    }
}
