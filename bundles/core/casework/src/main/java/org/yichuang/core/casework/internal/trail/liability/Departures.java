// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.liability;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.core.casework.internal.fold.RecordedAction;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MisjudgedPoint;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.Verdict;
import org.yichuang.ports.trail.Liability.Departure;
import org.yichuang.ports.trail.Liability.Found;
import org.yichuang.ports.trail.Liability.Party;
import org.yichuang.ports.trail.Liability.Step;

/** Follows the actions of a case, and notes what was found at each review point and who departed from it. Pure. */
final class Departures {
    private static final Set<Role> DEPARTMENT = EnumSet.of(Role.APPROVER, Role.DEPARTMENT_HEAD);

    private final Map<PointKey, List<Found>> found = new LinkedHashMap<>();
    private final Map<PointKey, RecordedAction> finders = new HashMap<>();
    private final List<Departure> departures = new ArrayList<>();
    private final Map<String, String> names;
    private RecordedAction notice;
    private RecordedAction opinion;

    /** Begins before the first action; {@code names} are those of the matter's materials by their keys. */
    Departures(Map<String, String> names) {
        this.names = names;
    }

    /** A review point: key of the material, and its place from 0. */
    record PointKey(String material, int point) {}

    /** Returns what was found at each point, oldest first. */
    Map<PointKey, List<Found>> found() {
        return found;
    }

    /** Returns the departures, oldest first. */
    List<Departure> departures() {
        return List.copyOf(departures);
    }

    /** Takes the next action. */
    void take(RecordedAction action) {
        if (action.payload().data() instanceof IntakeData.Receive said) {
            note(action, said.findings());
        } else if (action.payload().data() instanceof IntakeData.PassPreReview said) {
            note(action, said.findings());
        } else if (action.payload().data() instanceof IntakeData.Review said) {
            asked(said.findings()).forEach(finding -> reversed(action, finding));
            note(action, said.findings());
        } else if (action.payload().data() instanceof IntakeData.AnswerCorrection said) {
            note(action, said.findings());
        } else if (action.payload().data() instanceof IntakeData.Supply said) {
            note(action, said.findings());
        } else if (action.payload().data() instanceof IntakeData.RequestCorrection said) {
            notice = action;
            said.items().stream()
                    .map(IntakeData.CorrectionItem::material)
                    .filter(this::passed)
                    .distinct()
                    .forEach(material -> depart(action, "要求补正“" + names.get(material) + "”，而其审查要点均已记为通过"));
        } else if (action.payload().data() instanceof IntakeData.AllowCorrection && notice != null) {
            departures.add(new Departure(
                    step(notice),
                    party(notice),
                    "一次性告知不完整：第 " + action.sequence() + " 步由" + action.by().name() + "准许再次告知"));
        } else if (action.payload().data() instanceof IntakeData.DeemAccepted) {
            departures.add(new Departure(step(action), Party.UNIT, "收件后未在法定期限内告知，视为受理"));
        } else {
            String refusal = refusal(action.payload().data());
            if (action.payload().data() instanceof Verdict said) {
                said.misjudged().forEach(point -> misjudged(action, point));
            }
            if (refusal != null && !found.isEmpty() && found.values().stream().allMatch(Departures::passed)) {
                depart(action, "审查要点均已记为通过，仍" + refusal);
            }
        }
        dissent(action);
    }

    /**
     * Returns what an action refuses, or {@code null} if it refuses nothing. Papers that are not as many as the slip says are
     * refused for their number, whatever the review points say.
     */
    private static String refusal(ActionData data) {
        if (data instanceof IntakeData.Refuse) {
            return "不予受理";
        }
        if (!(data instanceof Verdict said) || said.agree()) {
            return null;
        }
        if (data instanceof IntakeData.Confirm) {
            return "不同意受理";
        }
        return data instanceof ReviewData.GiveOpinion ? "建议不予许可" : "不予许可";
    }

    /** Who decides may decide otherwise than the reviewer advised, and then answers for it. */
    private void dissent(RecordedAction action) {
        if (action.payload().data() instanceof ReviewData.GiveOpinion) {
            opinion = action;
        } else if (opinion != null && action.payload().data() instanceof ReviewData said) {
            boolean advised = ((ReviewData.GiveOpinion) opinion.payload().data()).agree();
            if (said instanceof ReviewData.Approve && !advised || said instanceof ReviewData.Reject && advised) {
                depart(
                        action,
                        "第 " + opinion.sequence() + " 步由" + opinion.by().name() + "建议" + (advised ? "准予" : "不予许可")
                                + "，决定" + (advised ? "不予许可" : "准予"));
            }
        }
    }

    /** Nothing was handed in between: the first finding or the second is wrong. */
    private void reversed(RecordedAction action, Finding finding) {
        List<Found> before = found.get(new PointKey(finding.material(), finding.point()));
        if (before != null && passed(before) != finding.passed()) {
            Step first = before.get(before.size() - 1).step();
            depart(
                    action,
                    "“" + names.get(finding.material()) + "”的第 " + (finding.point() + 1) + " 个要点改记为"
                            + (finding.passed() ? "通过" : "不通过") + "：第 " + first.sequence() + " 步由" + first.name()
                            + "记为" + (finding.passed() ? "不通过" : "通过"));
        }
    }

    /** Whoever passed the point answers for it, once, however often it is named. */
    private void misjudged(RecordedAction action, MisjudgedPoint point) {
        PointKey key = new PointKey(point.material(), point.point());
        RecordedAction finder = finders.get(key);
        if (finder == null || !passed(found.get(key))) {
            return;
        }
        depart(
                finder,
                "“" + names.get(point.material()) + "”的第 " + (point.point() + 1) + " 个要点记为通过：第 " + action.sequence()
                        + " 步由" + action.by().name() + "指出误记，" + point.reason());
        found.get(key).add(new Found(step(action), false));
    }

    private void note(RecordedAction action, List<Finding> findings) {
        for (Finding finding : asked(findings)) {
            PointKey key = new PointKey(finding.material(), finding.point());
            found.computeIfAbsent(key, none -> new ArrayList<>()).add(new Found(step(action), finding.passed()));
            finders.put(key, action);
        }
    }

    /** What the matter does not ask has no points. */
    private List<Finding> asked(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> names.containsKey(finding.material()))
                .toList();
    }

    private boolean passed(String material) {
        List<List<Found>> points = found.entrySet().stream()
                .filter(point -> point.getKey().material().equals(material))
                .map(Map.Entry::getValue)
                .toList();
        return !points.isEmpty() && points.stream().allMatch(Departures::passed);
    }

    private static boolean passed(List<Found> findings) {
        return findings.get(findings.size() - 1).passed();
    }

    private void depart(RecordedAction action, String reason) {
        departures.add(new Departure(step(action), party(action), reason));
    }

    /** A department that asks for more than its points say has unclear points. */
    private static Party party(RecordedAction action) {
        return DEPARTMENT.contains(action.by().role()) ? Party.DEPARTMENT : Party.CLERK;
    }

    private static Step step(RecordedAction action) {
        return new Step(
                action.sequence(),
                action.type().title(),
                action.by().name(),
                action.by().unitName(),
                action.happenedAt());
    }
}
