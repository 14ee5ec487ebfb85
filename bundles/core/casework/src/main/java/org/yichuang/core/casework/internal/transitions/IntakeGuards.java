// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.transitions;

import static org.yichuang.core.casework.internal.transitions.FilingGuards.isText;
import static org.yichuang.core.casework.internal.transitions.Guard.onCase;
import static org.yichuang.core.casework.internal.transitions.Guard.onData;
import static org.yichuang.core.casework.internal.transitions.Guard.unless;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.api.matter.Material;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.catalog.Checklist;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;

/** What must hold to receive, review, refuse and accept (收件、审查、不予受理、受理). */
final class IntakeGuards {
    private IntakeGuards() {}

    static final Guard POINTS_ANSWERED =
            onData("REVIEW_POINT_OPEN", "每份应核材料的审查要点均已核对，没有交的材料不核对为符合", IntakeGuards::openPoints);

    static final Guard GROUND_OF_MATTER = onData("REFUSAL_INCOMPLETE", "不予受理情形属于该事项，并写明理由和救济途径", attempt -> {
        IntakeData.Refuse said = (IntakeData.Refuse) attempt.data();
        boolean known = isText(said.ground())
                && attempt.rules().matter().nonAcceptanceGrounds().contains(said.ground());
        if (!known) {
            return unless(false, "/ground", "GROUND_UNKNOWN", "事项没有列出这一不予受理情形", "请从该事项的不予受理情形中选择");
        }
        return unless(
                isText(said.reason()) && isText(said.remedy()),
                "/reason",
                "REFUSAL_INCOMPLETE",
                "没有写明理由或者救济途径",
                "请补写后再提交");
    });

    static final Guard MATERIALS_COMPLETE =
            onCase("MATERIAL_MISSING", "应交材料齐全，份数足够", Reason.INVALID, attempt -> attempt.missing().stream()
                    .map(material ->
                            fault(material, "MATERIAL_MISSING", "缺少材料“" + material.name() + "”或份数不足", "请补齐，或者一次性告知补正"))
                    .toList());

    static final Guard POINTS_PASSED =
            onCase("REVIEW_POINT_FAILED", "审查要点全部符合", Reason.INVALID, attempt -> notPassed(attempt).stream()
                    .map(material -> fault(
                            material, "REVIEW_POINT_FAILED", "材料“" + material.name() + "”有审查要点不符合或未核对", "请一次性告知补正"))
                    .toList());

    static final Guard REVIEWED = onCase(
            "REVIEW_POINT_OPEN",
            "审查要点已经全部核对",
            Reason.CONFLICT,
            attempt ->
                    MaterialCheck.unanswered(
                                    attempt.checklist(),
                                    attempt.filing(),
                                    attempt.before().findings())
                            .stream()
                            .map(material -> fault(
                                    material,
                                    "REVIEW_POINT_OPEN",
                                    "材料“" + material.name() + "”的审查要点没有全部核对",
                                    "请先办理形式审查"))
                            .toList());

    private static Set<Material> notPassed(Attempt attempt) {
        Checklist asked = attempt.checklist();
        List<Finding> findings = attempt.before().findings();
        Set<Material> bad = new LinkedHashSet<>(MaterialCheck.failed(asked, attempt.filing(), findings));
        bad.addAll(MaterialCheck.unanswered(asked, attempt.filing(), findings));
        return bad;
    }

    private static List<Fault> openPoints(Attempt attempt) {
        List<Finding> findings = findings(attempt.data());
        if (attempt.role() == Role.CHANNEL) {
            return unless(findings.isEmpty(), "/findings", "REVIEW_POINT_OPEN", "形式审查由窗口进行", "请只提交申请内容");
        }
        List<Fault> faults = new ArrayList<>(unseen(attempt, findings));
        MaterialCheck.unanswered(attempt.checklist(), attempt.filing(), findings)
                .forEach(material -> faults.add(
                        fault(material, "REVIEW_POINT_OPEN", "材料“" + material.name() + "”的审查要点没有全部核对", "请逐条勾选符合或不符合")));
        return faults;
    }

    /** Returns what is wrong with findings about materials that nobody can have looked at. */
    static List<Fault> unseen(Attempt attempt, List<Finding> findings) {
        return MaterialCheck.unseen(attempt.checklist(), attempt.filing(), findings, attempt.exempt()).stream()
                .map(material -> fault(
                        material,
                        "REVIEW_POINT_UNSEEN",
                        "材料“" + material.name() + "”还没有交，审查要点不能核对为符合",
                        "请核对为不符合，或者先登记收到的材料"))
                .toList();
    }

    private static List<Finding> findings(ActionData data) {
        if (data instanceof IntakeData.Receive receive) {
            return receive.findings();
        }
        if (data instanceof IntakeData.PassPreReview pass) {
            return pass.findings();
        }
        return data instanceof IntakeData.Review review
                ? review.findings()
                : ((IntakeData.AnswerCorrection) data).findings();
    }

    private static Fault fault(Material material, String code, String message, String mend) {
        return new Fault("/filing/materials/" + material.key(), code, message, mend);
    }
}
