// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.matter.Faq;
import org.yichuang.ports.accounts.Actor;

/**
 * Keeps consultations (咨询). Everything done is durable on return and stands in a history that is only added to.
 *
 * <p>All refuse with {@link org.yichuang.ports.problem.Refusal}: {@code UNKNOWN_CONSULTATION} for one that is not there or
 * not for the actor, {@code FORBIDDEN}, {@code CONSULTATION_STATE} for what its state does not allow, {@code
 * CONSULTATION_CHANGED} where somebody else was faster, {@code FIELD_MISSING} and {@code TEXT_TOO_LONG} for what was written.
 */
@ProviderType
public interface ConsultationService {

    /**
     * Writes a question down; who writes it is the first responsible (R31), but a machine (渠道系统) never is: what it writes
     * down waits until somebody of the hall claims it (R29). It has to be answered or handed on within two working days.
     * Answered at once, it waits only for the tick boxes.
     *
     * @param requestId chosen by the caller, unique for its account: repeated, it gives the same consultation
     */
    Consultation ask(String requestId, Question question, Actor actor);

    /**
     * Makes the actor, who is asked in the hall, the first responsible of what a machine wrote down (认领, R31). Who answers or
     * hands on what nobody has claimed claims it with that.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code ALREADY_CLAIMED}
     */
    Consultation claim(String number, Actor actor);

    /**
     * Answers: the first responsible while it is open, the department once it was handed on. Who asked is told by short
     * message that there is an answer, if he left a number that it reaches.
     */
    Consultation answer(String number, String answer, Actor actor);

    /**
     * Tells who asked by short message once more: by the first responsible, when the last message has arrived or was refused
     * for good, three times at most.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code PHONE_MISSING}, {@code MESSAGE_UNDER_WAY}, {@code
     *     MESSAGE_LIMIT}
     */
    Consultation tellAgain(String number, Actor actor);

    /**
     * T44: hands a question on that the hall can't answer.
     *
     * @param department credit code of a department with matters, or {@code null} for that of the matter asked about
     * @param days working days it has to answer in, 1 to 10, or 0 for the usual two
     */
    Consultation transfer(String number, String department, String reason, int days, Actor actor);

    /**
     * R30: the department gives back what is not its to answer (退回); the first responsible answers it, or hands it on to
     * another department, within two working days again.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code REASON_MISSING}
     */
    Consultation giveBack(String number, String reason, Actor actor);

    /**
     * T36: urges the department that is late to answer, once a day at most: by the hall and its supervisors.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code NOT_LATE}, {@code URGED_TODAY}, {@code DEMAND_MISSING}
     */
    Consultation urge(String number, String text, Actor actor);

    /**
     * Gives it to another clerk, who is the first responsible from now on (T35, T42): by a supervisor, or by the head of the
     * first responsible's unit within that unit. Who gave it up and who has it now find it in their lists.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code ACCOUNT_UNKNOWN} for who is not a clerk of the hall,
     *     {@code REASON_MISSING}
     */
    Consultation handOver(String number, String account, String reason, Actor actor);

    /**
     * Takes over what a colleague of the same unit left whose account is disabled.
     *
     * @throws org.yichuang.ports.problem.Refusal besides {@code FIRST_RESPONSIBLE_PRESENT}, {@code REASON_MISSING}
     */
    Consultation takeOver(String number, String reason, Actor actor);

    /**
     * Closes it: the asker was told.
     *
     * @param told how he was told, such as 电话
     * @param person who was told: who took the call (接听人)
     * @param norms codes of the {@link #norms()} that were kept
     * @throws org.yichuang.ports.problem.Refusal besides {@code NOTICE_MISSING}, {@code NORM_UNKNOWN}
     */
    Consultation close(String number, String told, String person, List<String> norms, Actor actor);

    /** Returns one with its history, and what the actor may do with it now. */
    Consultation view(String number, Actor actor);

    /** Lists, the most urgent first, then the oldest. */
    ConsultPage list(ConsultQuery query, Actor actor);

    /** Counts the lists of an actor, in the order in which they are offered; all but {@link ConsultQueue#ALL}. */
    List<ConsultCount> counts(Actor actor);

    /** Returns the frequent questions of a matter, to be offered before anything is written down; empty if it has none. */
    List<Faq> frequent(String matter);

    /** Returns the norms of service (R32). */
    List<ServiceNorm> norms();
}
