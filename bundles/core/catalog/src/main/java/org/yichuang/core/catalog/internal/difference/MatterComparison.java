// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.api.matter.ApplicantKind;
import org.yichuang.api.matter.Contact;
import org.yichuang.api.matter.DeliveryMethod;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Faq;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.JointDepartment;
import org.yichuang.api.matter.LimitRule;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.PauseReason;
import org.yichuang.api.matter.Procedure;
import org.yichuang.api.matter.Result;
import org.yichuang.api.matter.Situation;
import org.yichuang.core.catalog.internal.logic.RuleWords;
import org.yichuang.ports.catalog.MatterDifference;
import org.yichuang.ports.catalog.MatterDifference.Effect;

/** Says in words how two versions of a matter differ, whatever of it that is. */
public final class MatterComparison {
    /** Said of what has no words of its own, such as one of two equal entries that was left out: no version is called the same. */
    static final String OTHERWISE = "其他内容有调整";

    private final Differences differences = new Differences();
    private final RuleWords before;
    private final RuleWords after;

    private MatterComparison(MatterDefinition old, MatterDefinition now) {
        before = new RuleWords(old.situations());
        after = new RuleWords(now.situations());
    }

    /** Returns what differs, empty if nothing does; in the order in which a guide says it. */
    public static List<MatterDifference> compare(MatterDefinition old, MatterDefinition now) {
        var comparison = new MatterComparison(old, now);
        comparison.matter(old, now);
        comparison.timesOf(old, now);
        comparison.applicationOf(old, now);
        comparison.fee(old.fee(), now.fee());
        comparison.result(old.result(), now.result());
        comparison.procedure(old.procedure(), now.procedure());
        comparison.contact(old.contact(), now.contact());
        if (comparison.differences.found().isEmpty() && !old.equals(now)) {
            comparison.differences.add(Effect.OTHER, OTHERWISE);
        }
        return comparison.differences.found();
    }

    private void matter(MatterDefinition old, MatterDefinition now) {
        differences.text("实施编码", old.code(), now.code());
        differences.text("基本编码", old.basicCode(), now.basicCode());
        differences.text("事项名称", old.name(), now.name());
        differences.values("别名", old.aliases(), now.aliases(), Function.identity(), Effect.OTHER);
        differences.text("事项类型", old.type().title(), now.type().title());
        differences.text("办件类型", old.handling().title(), now.handling().title());
        differences.text("实施主体", old.agency().name(), now.agency().name());
        differences.text("实施主体代码", old.agency().creditCode(), now.agency().creditCode());
        differences.text("机关代字", old.agency().documentSign(), now.agency().documentSign());
        differences.text("行政区划代码", old.region(), now.region());
        differences.values("领域", old.domains(), now.domains(), Function.identity(), Effect.OTHER);
        differences.values("服务对象", old.applicants(), now.applicants(), ApplicantKind::title, Effect.EASIER);
        differences.values("设定依据", old.legalBasis(), now.legalBasis(), Function.identity(), Effect.OTHER);
        differences.values("受理条件", old.conditions(), now.conditions(), Function.identity(), Effect.HARDER);
    }

    private void timesOf(MatterDefinition old, MatterDefinition now) {
        differences.limit("法定时限", old.statutoryLimit(), now.statutoryLimit());
        differences.limit("承诺时限", old.promisedLimit(), now.promisedLimit());
        differences.keyed(
                "分情形的承诺时限",
                old.promisedLimits(),
                now.promisedLimits(),
                rule -> String.valueOf(rule.when()),
                rule -> after.say(rule.when()) + "：" + rule.limit().title(),
                Effect.OTHER,
                this::limitRule);
        differences.number("补正期限", old.correctionDays(), now.correctionDays(), "个工作日", Effect.EASIER);
        differences.values("特别程序", old.pauses(), now.pauses(), PauseReason::title, Effect.HARDER);
    }

    private void limitRule(LimitRule old, LimitRule now) {
        String what = "“" + after.say(now.when()) + "”的承诺时限";
        differences.limit(what, old.limit(), now.limit());
        differences.text(what + "说明", old.note(), now.note());
    }

    private void applicationOf(MatterDefinition old, MatterDefinition now) {
        differences.keyed(
                "情形",
                old.situations(),
                now.situations(),
                Situation::key,
                Situation::question,
                Effect.OTHER,
                this::situation);
        differences.keyed(
                "不能在此申请的情形",
                old.exclusions(),
                now.exclusions(),
                exclusion -> String.valueOf(exclusion.when()),
                Exclusion::reason,
                Effect.HARDER,
                this::exclusion);
        differences.keyed(
                "材料",
                old.materials(),
                now.materials(),
                Material::key,
                Material::name,
                Effect.HARDER,
                new MaterialComparison(differences, before, after)::compare);
        new FormComparison(differences).compare(old.form(), now.form());
        differences.values(
                "不予受理情形", old.nonAcceptanceGrounds(), now.nonAcceptanceGrounds(), Function.identity(), Effect.HARDER);
        differences.fact("改为由窗口当场决定", "不再由窗口当场决定", old.windowAuthorized(), now.windowAuthorized(), Effect.EASIER);
        differences.number("到办事现场次数", old.visits(), now.visits(), "次", Effect.HARDER);
        differences.keyed(
                "常见问题",
                old.questions(),
                now.questions(),
                Faq::question,
                Faq::question,
                Effect.OTHER,
                (one, two) -> differences.text("常见问题“" + two.question() + "”的解答", one.answer(), two.answer()));
    }

    private void situation(Situation old, Situation now) {
        String what = "情形“" + now.question() + "”";
        if (!old.question().equals(now.question())) {
            differences.add(Effect.OTHER, "情形“" + old.question() + "”改问“" + now.question() + "”");
        }
        differences.fact(what + "改为可以多选", what + "改为只能单选", old.multiple(), now.multiple(), Effect.OTHER);
        rule(what + "的询问条件", old.when(), now.when());
        differences.keyed(
                what + "的选项",
                old.options(),
                now.options(),
                Situation.Option::value,
                Situation.Option::label,
                Effect.OTHER,
                (one, two) -> differences.text(what + "的选项", one.label(), two.label()));
    }

    private void exclusion(Exclusion old, Exclusion now) {
        differences.text("不能在此申请的原因", old.reason(), now.reason());
        differences.text("“" + now.reason() + "”的建议", old.advice(), now.advice());
    }

    private void fee(Fee old, Fee now) {
        differences.fact("改为收费", "改为不收费", old.charged(), now.charged(), Effect.HARDER);
        differences.text("收费依据", old.basis(), now.basis());
        differences.keyed(
                "收费项目", old.items(), now.items(), Fee.Item::name, MatterComparison::price, Effect.HARDER, this::item);
        differences.values("减免情形", old.waivers(), now.waivers(), Function.identity(), Effect.EASIER);
        differences.text("费用的计算依据", fields(old), fields(now));
    }

    private void item(Fee.Item old, Fee.Item now) {
        String what = "收费项目“" + now.name() + "”";
        if (old.fen() != now.fen() || !Objects.equals(old.unit(), now.unit())) {
            Effect effect = !Objects.equals(old.unit(), now.unit())
                    ? Effect.OTHER
                    : now.fen() > old.fen() ? Effect.HARDER : Effect.EASIER;
            differences.add(effect, what + "由" + price(old) + "改为" + price(now));
        }
        rule(what + "的适用情形", old.when(), now.when());
        differences.text(what + "的数量取自", old.quantity(), now.quantity());
    }

    private void result(Result old, Result now) {
        differences.text("办理结果", old.name(), now.name());
        differences.text("办理结果类别", old.kind().title(), now.kind().title());
        differences.text("有效期", years(old), years(now));
        differences.text("有效期说明", old.validityNote(), now.validityNote());
        differences.text("结果对应的电子证照", old.certificate(), now.certificate());
    }

    private void procedure(Procedure old, Procedure now) {
        differences.text("运行阶段", old.phase().title(), now.phase().title());
        differences.fact("受理前须经部门初审确认", "受理前不再经部门初审确认", old.confirmed(), now.confirmed(), Effect.HARDER);
        differences.limit("初审确认时限", old.confirmationLimit(), now.confirmationLimit());
        differences.limit("预审时限", old.preReviewLimit(), now.preReviewLimit());
        differences.limit("容缺补齐期限", old.supplementLimit(), now.supplementLimit());
        differences.fact(
                "只由有该事项资格的人员受理", "不再限由有该事项资格的人员受理", old.qualifiedClerks(), now.qualifiedClerks(), Effect.OTHER);
        differences.keyed(
                "联办部门",
                old.joint(),
                now.joint(),
                JointDepartment::creditCode,
                JointDepartment::name,
                Effect.OTHER,
                this::joint);
        differences.fact("等待缴费期间暂停计时", "等待缴费期间不再暂停计时", old.pausedWhileUnpaid(), now.pausedWhileUnpaid(), Effect.OTHER);
        differences.number("催领期限", old.collectionDays(), now.collectionDays(), "个工作日", Effect.OTHER);
        differences.values("送达方式", old.delivery(), now.delivery(), DeliveryMethod::title, Effect.EASIER);
    }

    private void joint(JointDepartment old, JointDepartment now) {
        String what = "联办部门“" + now.name() + "”";
        differences.text("联办部门", old.name(), now.name());
        differences.text(what + "的职责", old.duty(), now.duty());
        differences.limit(what + "的时限", old.limit(), now.limit());
    }

    private void contact(Contact old, Contact now) {
        differences.text("办理地点", old.address(), now.address());
        differences.text("办理时间", old.hours(), now.hours());
        differences.text("咨询电话", old.phone(), now.phone());
        differences.text("监督投诉电话", old.complaintPhone(), now.complaintPhone());
    }

    private void rule(String what, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            differences.add(Effect.OTHER, what + "由“" + before.say(old) + "”改为“" + after.say(now) + "”");
        }
    }

    private static String price(Fee.Item item) {
        return item.name() + " " + BigDecimal.valueOf(item.fen(), 2).toPlainString() + "元/" + item.unit();
    }

    private static String years(Result result) {
        return result.validYears() == null ? null : result.validYears() + "年";
    }

    private static String fields(Fee fee) {
        return fee.calculated() ? fee.calculatedFrom().stream().collect(Collectors.joining("、", "申请表的", "")) : null;
    }
}
