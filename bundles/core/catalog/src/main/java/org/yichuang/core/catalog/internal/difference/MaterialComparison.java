// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import java.util.Objects;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.Material.Medium;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.core.catalog.internal.logic.RuleWords;
import org.yichuang.ports.catalog.MatterDifference.Effect;

/** Says how the materials (申请材料) of two versions differ. */
final class MaterialComparison {
    private final Differences differences;
    private final RuleWords before;
    private final RuleWords after;

    MaterialComparison(Differences differences, RuleWords before, RuleWords after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
    }

    /** Says how a material that stays differs. */
    void compare(Material old, Material now) {
        String what = "材料“" + now.name() + "”";
        if (!old.name().equals(now.name())) {
            differences.add(Effect.OTHER, "材料“" + old.name() + "”改名为“" + now.name() + "”");
        }
        differences.fact(what + "改为必要", what + "不再必要", old.required(), now.required(), Effect.HARDER);
        differences.fact(what + "改为主要材料", what + "不再是主要材料", old.principal(), now.principal(), Effect.HARDER);
        differences.fact(what + "可以容缺后补", what + "不得再容缺", old.deferrable(), now.deferrable(), Effect.EASIER);
        differences.number(what + "的原件", old.originals(), now.originals(), "份", Effect.HARDER);
        differences.number(what + "的复印件", old.copies(), now.copies(), "份", Effect.HARDER);
        if (old.medium() != now.medium()) {
            differences.add(
                    medium(old.medium(), now.medium()),
                    what + "的形式由" + old.medium().title() + "改为" + now.medium().title());
        }
        differences.text(what + "的来源", old.source(), now.source());
        differences.text(what + "对应的电子证照", old.certificate(), now.certificate());
        differences.text(what + "的要求依据", old.basis(), now.basis());
        if (!Objects.equals(old.when(), now.when())) {
            differences.add(
                    Effect.OTHER, what + "的提交情形由“" + before.say(old.when()) + "”改为“" + after.say(now.when()) + "”");
        }
        differences.values(what + "的审查要点", old.reviewPoints(), now.reviewPoints(), point -> point, Effect.HARDER);
        differences.text(what + "的说明", old.note(), now.note());
        differences.values(what + "的免提交来源", old.exemptBy(), now.exemptBy(), SharedSource::title, Effect.EASIER);
    }

    private static Effect medium(Medium old, Medium now) {
        if (now == Medium.SHARED || now == Medium.PAPER_OR_ELECTRONIC && old != Medium.SHARED) {
            return Effect.EASIER;
        }
        return old == Medium.SHARED || old == Medium.PAPER_OR_ELECTRONIC ? Effect.HARDER : Effect.OTHER;
    }
}
