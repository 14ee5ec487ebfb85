// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;

/**
 * How a matter is handled (办理程序), beyond its limits. What a definition leaves out is what most matters do.
 *
 * @param phase how far it is rolled out (R14); FORMAL by default
 * @param confirmed whether the department confirms before every acceptance (初审确认, R36)
 * @param confirmationLimit limit in which it has to; one working day by default
 * @param preReviewLimit limit in which an application online or by post is pre-reviewed; one working day by default
 * @param supplementLimit limit of a supplement (容缺补齐期限), or {@code null} for the promised limit, which it never exceeds
 * @param qualifiedClerks whether only clerks who qualified for the matter may accept it (R33)
 * @param joint departments that handle it jointly (R53); empty for most matters
 * @param pausedWhileUnpaid whether the promise clock is paused between fee notice and payment; true by default
 * @param collectionDays working days after which an uncollected result is called for (催领, T33), at least 1; 10 by default
 * @param delivery ways in which its result is delivered (R64); at the counter and by courier by default
 */
public record Procedure(
        RolloutPhase phase,
        boolean confirmed,
        Limit confirmationLimit,
        Limit preReviewLimit,
        Limit supplementLimit,
        boolean qualifiedClerks,
        List<JointDepartment> joint,
        Boolean pausedWhileUnpaid,
        int collectionDays,
        List<DeliveryMethod> delivery) {

    private static final int COLLECTION_DAYS = 10;

    /** The procedure of a matter that says nothing about it. */
    public static final Procedure USUAL = new Procedure(null, false, null, null, null, false, null, null, 0, null);

    public Procedure {
        phase = phase == null ? RolloutPhase.FORMAL : phase;
        confirmationLimit = confirmationLimit == null ? new Limit(1, LimitUnit.WORKING_DAY) : confirmationLimit;
        preReviewLimit = preReviewLimit == null ? new Limit(1, LimitUnit.WORKING_DAY) : preReviewLimit;
        joint = joint == null ? List.of() : List.copyOf(joint);
        pausedWhileUnpaid = pausedWhileUnpaid == null || pausedWhileUnpaid;
        collectionDays = collectionDays == 0 ? COLLECTION_DAYS : collectionDays;
        delivery = delivery == null || delivery.isEmpty()
                ? List.of(DeliveryMethod.COUNTER, DeliveryMethod.COURIER)
                : List.copyOf(delivery);
    }

    /** Tells whether the department must confirm before acceptance. */
    public boolean needsConfirmation() {
        return confirmed || phase == RolloutPhase.TRIAL;
    }
}
