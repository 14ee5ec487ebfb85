// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yichuang.api.matter.CalculatedFee;
import org.yichuang.ports.catalog.Handlers;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** A plug-in that charges 12.34 yuan a vehicle, until the test decides otherwise; it counts how often it is asked. */
final class OneHandler implements Handlers {
    /** The forms it was asked about. */
    final List<Map<String, Object>> asked = new ArrayList<>();

    /** What it answers to a form. */
    Function<Map<String, Object>, CalculatedFee> fee = OneHandler::byVehicles;

    @Override
    public CalculatedFee fee(MatterVersion version, Map<String, Object> answers, Map<String, Object> form) {
        asked.add(form);
        return fee.apply(form);
    }

    static CalculatedFee byVehicles(Map<String, Object> form) {
        return CalculatedFee.of(List.of(
                line("车辆检测费", new BigDecimal(form.get("vehicles").toString()), "12.34", "按车辆数"),
                line("面积费", new BigDecimal("10.50"), "0.33", null)));
    }

    static CalculatedFee nothing(Map<String, Object> form) {
        return CalculatedFee.of(List.of(line("小微企业免收", BigDecimal.ONE, "0", "财税〔2019〕45号")));
    }

    static CalculatedFee missing(Map<String, Object> form) {
        throw new Refusal(
                Reason.UNAVAILABLE, UNAVAILABLE, "没有插件", List.of(new Fault("", "PLUGIN_MISSING", "没有插件", "请安装")));
    }

    private static CalculatedFee.Line line(String name, BigDecimal quantity, String price, String basis) {
        return CalculatedFee.Line.of(name, quantity, "个", new BigDecimal(price), basis);
    }
}
