// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.consultation.internal;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.consultation.ConsultState;
import org.yichuang.ports.consultation.Consultation;
import org.yichuang.ports.consultation.Question;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.text.Masked;

/**
 * A row of the table {@code consultation}.
 *
 * @param people whose it is
 * @param desk department it was handed on to, or {@code null}
 * @param term what that department has to keep, or {@code null} where it is not its turn
 * @param answer what was answered, or {@code null}
 * @param norms codes, joined by commas, or {@code null}
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
        String norms) {

    /** Due date where nothing is due, so that one index sorts every list. */
    static final long NEVER = 253_402_300_799_999L;

    /**
     * Whose it is.
     *
     * @param askedBy account that wrote the question down; never changes
     * @param first account that answers for it now (首问责任人)
     * @param unit credit code of that account's unit, empty where nobody knows any more
     * @param former account that answered for it before, or {@code null}
     */
    record People(String askedBy, String askedByName, String first, String firstName, String unit, String former) {
        static People of(Actor actor) {
            return new People(actor.account(), actor.name(), actor.account(), actor.name(), actor.unit(), null);
        }

        People handedTo(Actor next) {
            return new People(askedBy, askedByName, next.account(), next.name(), next.unit(), first);
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
     * Until when a department has to answer.
     *
     * @param warning from when on it is nearly due, or {@code null}
     * @param since when it was handed on
     * @param days working days
     * @param countedBy number of the change of the calendar that the due date was last looked at for
     */
    record Term(long due, Long warning, long since, int days, int countedBy) {
        Light light(long now) {
            if (now > due) {
                return Light.RED;
            }
            return warning != null && now >= warning ? Light.YELLOW : Light.GREEN;
        }
    }

    /** What was answered, by whom and when. */
    record Answer(String text, String by, long at) {}

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
        return with(ConsultState.ANSWERED, people, desk, null, given, norms);
    }

    ConsultRow transferred(Desk to, Term until) {
        return with(ConsultState.TRANSFERRED, people, to, until, answer, norms);
    }

    ConsultRow closed(List<String> kept) {
        return with(ConsultState.CLOSED, people, desk, null, answer, String.join(",", kept));
    }

    ConsultRow handedTo(Actor next) {
        return with(state, people.handedTo(next), desk, term, answer, norms);
    }

    private ConsultRow with(ConsultState now, People whose, Desk to, Term until, Answer given, String kept) {
        return new ConsultRow(
                number, version, region, now, question, matterName, askedAt, whose, to, until, given, kept);
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
                people.first(),
                people.firstName(),
                people.unit(),
                more.absent(),
                people.askedBy(),
                people.askedByName(),
                department(),
                departmentName(),
                Instant.ofEpochMilli(askedAt),
                term == null ? null : Instant.ofEpochMilli(term.due()),
                term == null ? Light.NONE : term.light(now.toEpochMilli()),
                norms == null || norms.isEmpty() ? List.of() : List.of(norms.split(",")),
                more.history(),
                more.slip());
    }

    /**
     * What is shown of one, not in lists.
     *
     * @param absent whether the account of the first responsible is disabled
     * @param slip the slip it went to the department with, or {@code null}
     */
    record More(boolean absent, List<Consultation.Step> history, DocumentView slip) {
        static final More NOTHING = new More(false, List.of(), null);
    }
}
