// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.outbox.ShortMessages;
import org.yichuang.ports.text.Masked;

/**
 * A row of the table {@code consultation}.
 *
 * @param people whose it is
 * @param desk department it was handed on to, or {@code null}
 * @param term until when that department, or while it is open the first responsible, has to answer; {@code null} where no
 *     answer is due
 * @param answer what was answered, or {@code null}
 * @param norms codes, joined by commas, or {@code null}
 * @param told how the asker was told by short message that there is an answer
 */
record ConsultRow(
        String number,
        int version,
        String region,
        ConsultState state,
        Question question,
        String matterName,
        long askedAt,
        People people,
        Desk desk,
        Term term,
        Answer answer,
        String norms,
        Told told) {

    /** Due date where nothing is due, so that one index sorts every list. */
    static final long NEVER = 253_402_300_799_999L;

    /**
     * Whose it is.
     *
     * @param askedBy account that wrote the question down; never changes
     * @param first account that answers for it now (首问责任人), empty where a machine wrote it down and nobody has claimed it
     * @param unit credit code of that account's unit, empty where nobody knows any more
     * @param former account that answered for it before, or {@code null}
     */
    record People(String askedBy, String askedByName, String first, String firstName, String unit, String former) {
        private static final String NOBODY = "";

        /** A machine is never the first responsible (R31). */
        static People of(Actor actor) {
            if (actor.is(Role.CHANNEL)) {
                return new People(actor.account(), actor.name(), NOBODY, NOBODY, NOBODY, null);
            }
            return new People(actor.account(), actor.name(), actor.account(), actor.name(), actor.unit(), null);
        }

        People handedTo(Actor next) {
            return new People(
                    askedBy, askedByName, next.account(), next.name(), next.unit(), isClaimed() ? first : null);
        }

        boolean isClaimed() {
            return !first.equals(NOBODY);
        }

        boolean isFirst(Actor actor) {
            return first.equals(actor.account());
        }

        /** Whoever wrote it down goes on seeing it. */
        boolean include(Actor actor) {
            return isFirst(actor) || askedBy.equals(actor.account());
        }
    }

    /** A department. */
    record Desk(String code, String name) {}

    /**
     * Until when somebody has to answer.
     *
     * @param warning from when on it is nearly due, or {@code null}
     * @param since when it was asked, handed on or given back
     * @param days working days
     * @param countedBy number of the change of the calendar that the due date was last looked at for
     * @param urgedAt when it was last urged, or {@code null}
     */
    record Term(long due, Long warning, long since, int days, int countedBy, Long urgedAt) {

        /** The same days, counted by another calendar. */
        Term recounted(long newDue, Long newWarning, int change) {
            return new Term(newDue, newWarning, since, days, change, urgedAt);
        }

        Term urged(long at) {
            return new Term(due, warning, since, days, countedBy, at);
        }

        Light light(long now) {
            if (now > due) {
                return Light.RED;
            }
            return warning != null && now >= warning ? Light.YELLOW : Light.GREEN;
        }
    }

    /** What was answered, by whom and when. */
    record Answer(String text, String by, long at) {}

    /**
     * Short messages to the asker.
     *
     * @param last identifier of the last one in the outbox, or {@code null} if there was none
     * @param times how often they were sent
     */
    record Told(String last, int times) {
        static final Told NEVER = new Told(null, 0);

        Told again(String id) {
            return new Told(id, times + 1);
        }
    }

    long due() {
        return term == null ? NEVER : term.due();
    }

    String department() {
        return desk == null ? null : desk.code();
    }

    String departmentName() {
        return desk == null ? null : desk.name();
    }

    ConsultRow answered(Answer given) {
        return with(ConsultState.ANSWERED, people, desk, null, given, norms, told);
    }

    ConsultRow transferred(Desk to, Term until) {
        return with(ConsultState.TRANSFERRED, people, to, until, answer, norms, told);
    }

    /** The department gave it back (R30). */
    ConsultRow returned(Term until) {
        return with(ConsultState.OPEN, people, null, until, answer, norms, told);
    }

    ConsultRow recounted(Term until) {
        return with(state, people, desk, until, answer, norms, told);
    }

    ConsultRow closed(List<String> kept) {
        return with(ConsultState.CLOSED, people, desk, null, answer, String.join(",", kept), told);
    }

    ConsultRow urged(long at) {
        return with(state, people, desk, term.urged(at), answer, norms, told);
    }

    ConsultRow handedTo(Actor next) {
        return with(state, people.handedTo(next), desk, term, answer, norms, told);
    }

    /** Who acts on what nobody has claimed answers for it. */
    ConsultRow claimedBy(Actor actor) {
        return people.isClaimed() ? this : handedTo(actor);
    }

    /** The outbox has a message for the asker. */
    ConsultRow told(String message) {
        return with(state, people, desk, term, answer, norms, told.again(message));
    }

    private ConsultRow with(
            ConsultState now, People whose, Desk to, Term until, Answer given, String kept, Told messages) {
        return new ConsultRow(
                number, version, region, now, question, matterName, askedAt, whose, to, until, given, kept, messages);
    }

    /**
     * Shows it; who asked in full to the first responsible alone.
     *
     * @param more what is shown of one, not in lists
     */
    Consultation view(Actor actor, More more, Instant now) {
        boolean full = people.isFirst(actor);
        return new Consultation(
                number,
                state,
                question.channel(),
                full ? question.asker() : Masked.name(question.asker()),
                full ? question.phone() : Masked.phone(question.phone()),
                question.matter(),
                matterName,
                question.text(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.by(),
                answer == null ? null : Instant.ofEpochMilli(answer.at()),
                people.isClaimed() ? people.first() : null,
                people.isClaimed() ? people.firstName() : null,
                people.unit(),
                more.absent(),
                people.askedBy(),
                people.askedByName(),
                department(),
                departmentName(),
                Instant.ofEpochMilli(askedAt),
                term == null ? null : Instant.ofEpochMilli(term.due()),
                term == null ? Light.NONE : term.light(now.toEpochMilli()),
                term == null || term.urgedAt() == null ? null : Instant.ofEpochMilli(term.urgedAt()),
                Alarms.of(this, now),
                norms == null || norms.isEmpty() ? List.of() : List.of(norms.split(",")),
                ShortMessages.reach(question.phone()),
                more.message(),
                more.history(),
                more.slip(),
                more.next());
    }

    /**
     * What is shown of one, not in lists.
     *
     * @param absent whether the account of the first responsible is disabled
     * @param message the last short message to the asker, or {@code null}
     * @param slip the slip it went to the department with, or {@code null}
     */
    record More(
            boolean absent,
            Consultation.Message message,
            List<Consultation.Step> history,
            DocumentView slip,
            List<Consultation.Next> next) {
        static final More NOTHING = new More(false, null, List.of(), null, List.of());
    }
}
