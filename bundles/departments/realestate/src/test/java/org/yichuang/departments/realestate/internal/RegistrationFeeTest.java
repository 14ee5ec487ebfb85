// SPDX-License-Identifier: Apache-2.0
package org.yichuang.departments.realestate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.api.matter.CalculatedFee.Line;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.FeeQuestion;

class RegistrationFeeTest {

    @ParameterizedTest
    @CsvSource({
        "home, 1, 0, 80.00",
        "home, 1, 1, 90.00",
        "home, 3, 2, 260.00",
        "other, 1, 0, 550.00",
        "other, 2, 5, 1150.00",
        "garage, 1, 0, 80.00",
        "garage, 2, 0, 160.00"
    })
    void theFeeIsByUseUnitsAndCertificates(String use, int units, int more, BigDecimal amount) {
        CalculatedFee fee = calculate(use, units, more);
        assertThat(fee.amount()).isEqualTo(amount);
        assertThat(fee.fault()).isEmpty();
    }

    @Test
    void eachLineSaysWhatItRestsOn() {
        assertThat(calculate("garage", 2, 3).lines())
                .extracting(Line::name, Line::quantity, Line::unit, Line::amount, Line::basis)
                .containsExactly(
                        tuple(
                                "不动产登记费（车库、车位、储藏室）",
                                BigDecimal.valueOf(2),
                                "件",
                                new BigDecimal("160.00"),
                                "财税〔2019〕45号：车库、车位、储藏室按住宅类标准收取"),
                        tuple("证书工本费（第一本以外）", BigDecimal.valueOf(3), "本", new BigDecimal("30.00"), "发改价格规〔2016〕2559号"));
    }

    @Test
    void aUseWithoutRateIsNotGuessed() {
        assertThatThrownBy(() -> calculate("ship", 1, 0)).hasMessageContaining("ship");
    }

    private static CalculatedFee calculate(String use, int units, int more) {
        return new RegistrationFee()
                .calculate(new FeeQuestion(
                        "11150626MB0N00132Q4150715901000",
                        new Fee(true, "basis", List.of(), List.of(), List.of("units", "moreCertificates")),
                        Map.of("use", use),
                        Map.of("units", units, "moreCertificates", more)));
    }
}
