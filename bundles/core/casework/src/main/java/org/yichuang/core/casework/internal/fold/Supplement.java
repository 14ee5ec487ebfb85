// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;

/** Adds materials that follow later (容缺补齐, T23) to what was handed in before. */
public final class Supplement {
    private Supplement() {}

    /** Returns a filing with what is supplied: counts and files of a material add up. */
    public static Filing filing(Filing before, IntakeData.Supply supply) {
        Map<String, MaterialItem> items = new LinkedHashMap<>();
        before.materials().forEach(item -> items.put(item.material(), item));
        supply.materials().forEach(item -> items.merge(item.material(), item, Supplement::sum));
        return new Filing(
                before.answers(),
                before.applicant(),
                before.agent(),
                before.form(),
                List.copyOf(items.values()),
                before.delivery());
    }

    /** Returns findings with what was found at the materials supplied: the later finding at a point counts. */
    public static List<Finding> findings(List<Finding> before, List<Finding> later) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        before.forEach(finding -> findings.put(finding.material() + '/' + finding.point(), finding));
        later.forEach(finding -> findings.put(finding.material() + '/' + finding.point(), finding));
        return List.copyOf(findings.values());
    }

    private static MaterialItem sum(MaterialItem one, MaterialItem other) {
        List<String> files = new ArrayList<>(one.files());
        files.addAll(other.files());
        return new MaterialItem(
                one.material(), one.originals() + other.originals(), one.copies() + other.copies(), List.copyOf(files));
    }
}
