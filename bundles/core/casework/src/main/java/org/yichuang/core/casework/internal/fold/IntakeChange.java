// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;

/** The intake of a case while one action is applied to it. */
final class IntakeChange {
    String firstResponsible;
    String clerk;
    IntakeData.Link link;
    String exOfficio;
    Instant submittedAt;
    IntakeFacet.Parcel parcel;
    List<IntakeFacet.Confirmation> confirmations;
    List<CaseView.Correction> corrections;
    String secondCorrection;
    Instant remindedAt;
    boolean deemed;
    String lapse;
    IntakeFacet.Identity identity;
    List<IntakeFacet.Exemption> exemptions;

    IntakeChange(IntakeFacet before) {
        firstResponsible = before.firstResponsible();
        clerk = before.clerk();
        link = before.link();
        exOfficio = before.exOfficio();
        submittedAt = before.submittedAt();
        parcel = before.parcel();
        confirmations = before.confirmations();
        corrections = before.corrections();
        secondCorrection = before.secondCorrection();
        remindedAt = before.remindedAt();
        deemed = before.deemed();
        lapse = before.lapse();
        identity = before.identity();
        exemptions = before.exemptions();
    }

    /** Whoever is the first to take the case in answers for it (首问责任, R31) and works on it. */
    void takenInBy(String account) {
        firstResponsible = firstResponsible == null ? account : firstResponsible;
        clerk = clerk == null ? account : clerk;
    }

    IntakeFacet done() {
        return new IntakeFacet(
                firstResponsible,
                clerk,
                link,
                exOfficio,
                submittedAt,
                parcel,
                confirmations,
                corrections,
                secondCorrection,
                remindedAt,
                deemed,
                lapse,
                identity,
                exemptions);
    }
}
