// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.List;
import java.util.function.UnaryOperator;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet.Extension;
import org.yichuang.ports.casework.ReviewFacet.JointTask;
import org.yichuang.ports.casework.ReviewFacet.PauseInterval;

/** What special procedures, extensions and joint opinions (特别程序、延期、联办) do to a case. */
final class ProcedureFold {
    private ProcedureFold() {}

    static void apply(CaseChange change, ReviewData data, RecordedAction action) {
        ReviewChange review = new ReviewChange(change.review);
        if (data instanceof ReviewData.Pause said) {
            review.pauses = CaseChange.append(review.pauses, pause(said, action));
        } else if (data instanceof ReviewData.Resume said) {
            review.pauses = replace(
                    review.pauses,
                    pause -> pause.to() == null && pause.reason() == said.reason()
                            ? ended(pause, said.conclusion(), said.report(), action)
                            : pause);
        } else if (data instanceof ReviewData.ProposeExtension said) {
            review.extension = new Extension(
                    said.days(),
                    said.reason(),
                    action.by().account(),
                    action.by().name(),
                    action.happenedAt(),
                    null,
                    null,
                    null,
                    null);
        } else if (data instanceof ReviewData.DecideExtension said) {
            review.extension = decided(review.extension, said, action);
        } else if (data instanceof ReviewData.OpenJoint said) {
            review.joint = CaseChange.append(review.joint, asked(said, action));
        } else if (data instanceof ReviewData.AnswerJoint said) {
            review.joint = replace(
                    review.joint,
                    task -> task.answeredAt() == null && task.department().equals(said.department())
                            ? answered(task, said, action)
                            : task);
        }
        change.review = review.done();
    }

    private static PauseInterval pause(ReviewData.Pause said, RecordedAction action) {
        return new PauseInterval(
                said.reason(),
                said.detail(),
                action.by().name(),
                action.happenedAt(),
                said.expectedEnd(),
                null,
                null,
                null);
    }

    static PauseInterval ended(PauseInterval pause, String conclusion, String report, RecordedAction action) {
        return new PauseInterval(
                pause.reason(),
                pause.detail(),
                pause.by(),
                pause.from(),
                pause.expectedEnd(),
                action.happenedAt(),
                conclusion,
                report);
    }

    private static Extension decided(Extension asked, ReviewData.DecideExtension said, RecordedAction action) {
        return new Extension(
                asked.days(),
                asked.reason(),
                asked.account(),
                asked.proposedBy(),
                asked.proposedAt(),
                said.granted(),
                action.by().name(),
                action.happenedAt(),
                said.note());
    }

    private static JointTask asked(ReviewData.OpenJoint said, RecordedAction action) {
        Facts.JointRequest request = action.payload().facts().joint();
        return new JointTask(
                said.department(),
                request.name(),
                said.question(),
                action.by().name(),
                action.happenedAt(),
                request.due(),
                null,
                null,
                null,
                null,
                request.limit(),
                request.provisional(),
                request.calendar());
    }

    /** What another calendar moves: only questions that wait for an answer. */
    static void recount(CaseChange change, List<Facts.JointCount> counts) {
        ReviewChange review = new ReviewChange(change.review);
        for (Facts.JointCount count : counts) {
            review.joint = replace(
                    review.joint,
                    task -> task.answeredAt() == null && task.department().equals(count.department())
                            ? task.recounted(count.due(), count.provisional(), count.calendar())
                            : task);
        }
        change.review = review.done();
    }

    private static JointTask answered(JointTask task, ReviewData.AnswerJoint said, RecordedAction action) {
        return new JointTask(
                task.department(),
                task.name(),
                task.question(),
                task.openedBy(),
                task.openedAt(),
                task.due(),
                said.agree(),
                said.opinion(),
                action.by().name(),
                action.happenedAt(),
                task.limit(),
                task.provisional(),
                task.calendar());
    }

    static <T> List<T> replace(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
