// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.yichuang.api.casework.PaymentState;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.PauseReason;

/**
 * What happens beside the review: tolerance, pauses, extension, fee, joint opinions.
 *
 * @param tolerance how far a tolerant acceptance is
 * @param missing keys of the materials that were promised; stays when they came in
 * @param remindedAt when the applicant was reminded of them, or {@code null}
 * @param suppliedAt when the last of them came in, or {@code null}
 * @param simulated what would be decided (R52), or {@code null}
 * @param repaired why the supervisor gave the applicant his tolerance back after it was breached, or {@code null}
 * @param pauses pauses of the promise clock that somebody ordered (R55), oldest first
 * @param extension the extension (T19), or {@code null}
 * @param payment the fee
 * @param joint opinions asked of other departments (R53), oldest first
 */
public record ReviewFacet(
        ToleranceState tolerance,
        List<String> missing,
        Instant remindedAt,
        Instant suppliedAt,
        CaseView.Opinion simulated,
        String repaired,
        List<PauseInterval> pauses,
        Extension extension,
        Payment payment,
        List<JointTask> joint) {

    /** Nothing happened yet. */
    public static final ReviewFacet NEW = new ReviewFacet(
            ToleranceState.NONE, List.of(), null, null, null, null, List.of(), null, Payment.NONE, List.of());

    public ReviewFacet {
        missing = missing == null ? List.of() : List.copyOf(missing);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        joint = joint == null ? List.of() : List.copyOf(joint);
    }

    /**
     * A stretch in which the promise clock does not run (中止区间).
     *
     * @param reason what is going on
     * @param detail why
     * @param by name of who ordered it
     * @param from when it began
     * @param expectedEnd day by which it should be over, as {@code yyyy-MM-dd}
     * @param to when it ended, or {@code null} while it lasts
     * @param conclusion what came of it, or {@code null}
     * @param report file of the report, or {@code null}
     */
    public record PauseInterval(
            PauseReason reason,
            String detail,
            String by,
            Instant from,
            String expectedEnd,
            Instant to,
            String conclusion,
            String report) {}

    /**
     * An extension of the promise (延期): asked by the approver, decided by the head.
     *
     * @param days working days asked for
     * @param reason why
     * @param account account of who asked
     * @param proposedBy his name
     * @param proposedAt when
     * @param granted whether it was granted, or {@code null} until it is decided
     * @param decidedBy name of who decided, or {@code null}
     * @param decidedAt when, or {@code null}
     * @param note what he said, or {@code null}
     */
    public record Extension(
            int days,
            String reason,
            String account,
            String proposedBy,
            Instant proposedAt,
            Boolean granted,
            String decidedBy,
            Instant decidedAt,
            String note) {}

    /**
     * The fee of a case (缴费单).
     *
     * @param state how far it is paid
     * @param order number of the payment order, or {@code null} while there is none
     * @param fen amount in fen
     * @param lines what it is made of; some, together 0, also where it was calculated and nothing is to be paid
     * @param pushedAt when the applicant was sent the notice, or {@code null}
     * @param paidAt when it was paid, or {@code null}
     * @param transaction number of the transaction, or {@code null}
     * @param waiver on what ground it was waived, or {@code null}
     */
    public record Payment(
            PaymentState state,
            String order,
            long fen,
            List<Line> lines,
            Instant pushedAt,
            Instant paidAt,
            String transaction,
            String waiver) {

        /** No fee. */
        public static final Payment NONE =
                new Payment(PaymentState.NOT_REQUIRED, null, 0, List.of(), null, null, null, null);

        public Payment {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        /**
         * One line of a fee (收费明细).
         *
         * @param name what for
         * @param quantity how many
         * @param unit of what, such as 件
         * @param fen at how many fen each
         * @param amount how many fen that is together, rounded half up; counted if 0 is given
         * @param basis why it is charged, or charged so, or {@code null} where the basis of the whole fee says it
         */
        public record Line(String name, BigDecimal quantity, String unit, long fen, long amount, String basis) {

            public Line {
                amount = amount == 0 ? product(quantity, fen) : amount;
            }

            /** A line of the fee schedule. */
            public Line(String name, int quantity, String unit, long fen) {
                this(name, BigDecimal.valueOf(quantity), unit, fen, 0, null);
            }

            private static long product(BigDecimal quantity, long fen) {
                return quantity.multiply(BigDecimal.valueOf(fen))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
            }
        }

        /** Returns how many fen lines are together. */
        public static long total(List<Line> lines) {
            return lines.stream().mapToLong(Line::amount).sum();
        }
    }

    /**
     * An opinion asked of another department (联办任务).
     *
     * @param department its credit code
     * @param name its name
     * @param question what it was asked
     * @param openedBy name of who asked
     * @param openedAt when
     * @param due when it has to answer
     * @param agreed whether it agreed, or {@code null} until it answers
     * @param opinion what it said, or {@code null}
     * @param answeredBy name of who answered, or {@code null}
     * @param answeredAt when, or {@code null}
     * @param limit the limit that the matter gives it, or {@code null} if that was not yet written down
     * @param provisional whether a day of a year without published calendar was counted
     * @param calendar version of the calendar that {@code due} was counted with, or {@code null} as the limit
     */
    public record JointTask(
            String department,
            String name,
            String question,
            String openedBy,
            Instant openedAt,
            Instant due,
            Boolean agreed,
            String opinion,
            String answeredBy,
            Instant answeredAt,
            Limit limit,
            boolean provisional,
            String calendar) {

        /** Returns it, due at another time by another calendar. */
        public JointTask recounted(Instant dueNow, boolean provisionalNow, String calendarNow) {
            return new JointTask(
                    department,
                    name,
                    question,
                    openedBy,
                    openedAt,
                    dueNow,
                    agreed,
                    opinion,
                    answeredBy,
                    answeredAt,
                    limit,
                    provisionalNow,
                    calendarNow);
        }
    }
}
