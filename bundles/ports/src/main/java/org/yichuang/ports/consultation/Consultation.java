// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.casework.Light;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.outbox.OutboxMessage;

/**
 * A consultation as somebody may see it (咨询件).
 *
 * @param number its number (咨询编号)
 * @param state how far it is
 * @param channel on which way it was asked
 * @param asker name of who asked, or {@code null}; masked but for the first responsible
 * @param phone his phone, or {@code null}; masked alike
 * @param matter code of the matter, or {@code null}
 * @param matterName its name, or {@code null}
 * @param question the question
 * @param answer the answer, or {@code null}
 * @param answeredBy name of who answered, or {@code null}
 * @param answeredAt when, or {@code null}
 * @param firstResponsible account that answers for it (首问责任人, R31): who was asked first, until it was handed over; {@code
 *     null} where a machine wrote it down and nobody has claimed it (待认领)
 * @param firstResponsibleName name of that person, or {@code null} alike
 * @param firstResponsibleUnit credit code of that person's unit, empty where nobody knows any more
 * @param firstResponsibleAbsent whether that account is disabled, so that a colleague may take over; not in lists
 * @param askedBy account, of a person or a machine, that wrote the question down; stays whoever answers for it later
 * @param askedByName name of that person
 * @param department credit code of the department it was handed on to (T44), or {@code null} also after it gave it back
 * @param departmentName its name, or {@code null}
 * @param askedAt when it was asked
 * @param due when the department, or while it is open the first responsible, has to answer; or {@code null}
 * @param light how urgent that is
 * @param urgedAt when the department was last urged to answer (催办), or {@code null}; ends with its answer
 * @param alarms what is late or nearly, or was urged, the oldest first; empty where no answer is due
 * @param norms what of the service norms was kept, ticked when it was closed (R32)
 * @param reachable whether the asker left a number that short messages reach
 * @param message the last short message that told him of the answer, or {@code null}; not in lists
 * @param history who did what, oldest first; never changed; empty in lists
 * @param slip the slip it went to the last department with (咨询转办单, T44), or {@code null}; not in lists
 * @param next what this actor may do now; empty in lists
 */
public record Consultation(
        String number,
        ConsultState state,
        ConsultChannel channel,
        String asker,
        String phone,
        String matter,
        String matterName,
        String question,
        String answer,
        String answeredBy,
        Instant answeredAt,
        String firstResponsible,
        String firstResponsibleName,
        String firstResponsibleUnit,
        boolean firstResponsibleAbsent,
        String askedBy,
        String askedByName,
        String department,
        String departmentName,
        Instant askedAt,
        Instant due,
        Light light,
        Instant urgedAt,
        List<ConsultAlarm> alarms,
        List<String> norms,
        boolean reachable,
        Message message,
        List<Step> history,
        DocumentView slip,
        List<Next> next) {

    public Consultation {
        alarms = List.copyOf(alarms);
        norms = List.copyOf(norms);
        history = List.copyOf(history);
        next = List.copyOf(next);
    }

    /**
     * What may be done (可以办理), as with a case.
     *
     * @param step what
     * @param blocked what stands in the way just now, in Chinese; empty if nothing does
     */
    public record Next(ConsultStep step, List<String> blocked) {
        public Next {
            blocked = List.copyOf(blocked);
        }
    }

    /**
     * A short message to the asker (短信告知).
     *
     * @param state how far it is
     * @param at when it was written
     * @param times how often one was sent
     * @param left how often one may still be sent
     */
    public record Message(OutboxMessage.State state, Instant at, int times, int left) {}

    /** One entry of the history: what, by whom, when, in which words. */
    public record Step(String title, String account, String name, String unitName, Instant at, String text) {}
}
