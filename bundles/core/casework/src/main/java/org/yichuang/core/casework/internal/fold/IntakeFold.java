// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.casework.IntakeChannel;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet;
import org.yichuang.ports.prefill.RegisterQuery;

/** What the actions of an intake do to a case. */
final class IntakeFold {

    private IntakeFold() {}

    static void apply(CaseChange change, IntakeData data, RecordedAction action) {
        if (data instanceof IntakeData.Draft said) {
            draft(change, said, action);
        } else if (data instanceof IntakeData.OpenExOfficio said) {
            openExOfficio(change, said, action);
        } else if (data instanceof IntakeData.Save said) {
            file(change, said.filing(), action);
        } else if (data instanceof IntakeData.Submit) {
            submit(change, action);
        } else if (data instanceof IntakeData.RegisterParcel said) {
            registerParcel(change, said, action);
        } else if (data instanceof IntakeData.Receive said) {
            PaperFold.receive(change, action);
            receive(change, said.findings(), action);
        } else if (data instanceof IntakeData.PassPreReview said) {
            PaperFold.complete(change, action);
            receive(change, said.findings(), action);
        } else if (data instanceof IntakeData.SeeIdentity) {
            edit(
                    change,
                    intake -> intake.identity =
                            new IntakeFacet.Identity(IntakeFacet.Identity.State.SEEN, action.happenedAt()));
        } else if (data instanceof IntakeData.UseRegisters) {
            exempt(change, action.payload().facts().registers());
        } else if (data instanceof IntakeData.Review said) {
            change.findings = List.copyOf(said.findings());
        } else if (data instanceof IntakeData.Refuse said) {
            refuse(change, said, action);
        } else if (data instanceof IntakeData.Accept) {
            PaperFold.complete(change, action);
            accept(change, action);
        } else if (data instanceof IntakeData.AcceptTolerant said) {
            PaperFold.complete(change, action);
            accept(change, action);
            ToleranceFold.promise(change, said);
        } else if (data instanceof IntakeData.RemindSupplement) {
            ToleranceFold.remind(change, action);
        } else if (data instanceof IntakeData.Supply said) {
            supply(change, said, action);
        } else if (data instanceof IntakeData.DeemAccepted) {
            deemAccepted(change, action);
        } else {
            CorrectionFold.apply(change, data, action);
            ConfirmationFold.apply(change, data, action);
        }
    }

    /** Changes what is known of the intake. */
    static void edit(CaseChange change, Consumer<IntakeChange> edit) {
        IntakeChange intake = new IntakeChange(change.intake);
        edit.accept(intake);
        change.intake = intake.done();
    }

    /** Takes the case in: from now on somebody answers for it. */
    static void takeIn(CaseChange change, RecordedAction action) {
        edit(change, intake -> intake.takenInBy(action.by().account()));
        change.receivedAt = change.receivedAt == null ? action.happenedAt() : change.receivedAt;
    }

    /** Replaces what is filed. What registers said of somebody else exempts nobody, and proves nobody's identity. */
    static void file(CaseChange change, Filing filing, RecordedAction action) {
        String holder = filing.applicant() == null ? null : filing.applicant().idNumber();
        boolean other = !submitter(filing).equals(submitter(change.filing));
        change.filing = filing;
        edit(change, intake -> {
            intake.exemptions = intake.exemptions.stream()
                    .filter(one -> one.isAbout(holder))
                    .toList();
            if (other && intake.identity != null) {
                intake.identity = new IntakeFacet.Identity(IntakeFacet.Identity.State.UNVERIFIED, action.happenedAt());
            }
        });
    }

    /** Names who files: the agent if there is one, else the applicant. */
    private static List<String> submitter(Filing filing) {
        if (filing.agent() != null) {
            return Arrays.asList(filing.agent().name(), filing.agent().idNumber());
        }
        Applicant applicant = filing.applicant();
        return applicant == null ? List.of() : Arrays.asList(applicant.name(), applicant.idNumber());
    }

    private static void submit(CaseChange change, RecordedAction action) {
        edit(change, intake -> {
            intake.submittedAt = action.happenedAt();
            intake.identity = new IntakeFacet.Identity(action.payload().facts().identity(), action.happenedAt());
        });
        change.state = CaseState.PRE_REVIEW;
    }

    /** What the last query says of a material counts. */
    private static void exempt(CaseChange change, RegisterQuery query) {
        Map<String, IntakeFacet.Exemption> exemptions = new LinkedHashMap<>();
        change.intake.exemptions().forEach(one -> exemptions.put(one.proof().material(), one));
        query.proofs()
                .forEach(proof -> exemptions.put(
                        proof.material(),
                        new IntakeFacet.Exemption(
                                query.number(),
                                query.holderDigest(),
                                query.consent().way(),
                                proof)));
        edit(change, intake -> intake.exemptions = List.copyOf(exemptions.values()));
    }

    private static void draft(CaseChange change, IntakeData.Draft data, RecordedAction action) {
        begin(change, data.channel(), data.filing(), action);
        edit(change, intake -> intake.link = data.link());
        change.state = CaseState.DRAFT;
    }

    /** Who takes it up works on it from now on; nobody applied, so nothing is received and looked through at a window. */
    private static void openExOfficio(CaseChange change, IntakeData.OpenExOfficio data, RecordedAction action) {
        begin(change, IntakeChannel.COUNTER, action.payload().facts().filing(), action);
        takeIn(change, action);
        edit(change, intake -> {
            intake.link = data.link();
            intake.exOfficio = data.reason();
        });
        accept(change, action);
        change.assignee = action.by().account();
        change.state = CaseState.UNDER_REVIEW;
    }

    private static void begin(CaseChange change, IntakeChannel channel, Filing filing, RecordedAction action) {
        change.opening = action.payload().facts().opening();
        change.window = change.opening.window();
        change.channel = channel;
        change.createdBy = action.by().account();
        change.createdAt = action.happenedAt();
        change.filing = filing;
    }

    private static void registerParcel(CaseChange change, IntakeData.RegisterParcel data, RecordedAction action) {
        edit(change, intake -> {
            intake.parcel = new IntakeFacet.Parcel(data.trackingNo(), data.sender(), action.happenedAt());
            intake.takenInBy(action.by().account());
        });
        ShipmentFold.receive(change, data.trackingNo(), action);
        PaperFold.receive(change, action);
        change.state = CaseState.PRE_REVIEW;
    }

    private static void receive(CaseChange change, List<IntakeData.Finding> findings, RecordedAction action) {
        change.findings = List.copyOf(findings);
        takeIn(change, action);
        change.state = CaseState.RECEIVED;
    }

    private static void refuse(CaseChange change, IntakeData.Refuse data, RecordedAction action) {
        takeIn(change, action);
        change.refusal = data;
        change.state = CaseState.NOT_ACCEPTED;
    }

    private static void accept(CaseChange change, RecordedAction action) {
        change.acceptedBy = action.by().account();
        change.acceptedAt = action.happenedAt();
        change.state = CaseState.ACCEPTED;
    }

    /** It counts as accepted from the day it was received (行政许可法 art. 32). */
    private static void deemAccepted(CaseChange change, RecordedAction action) {
        accept(change, action);
        change.acceptedAt = change.receivedAt;
        edit(change, intake -> intake.deemed = true);
    }

    private static void supply(CaseChange change, IntakeData.Supply data, RecordedAction action) {
        ToleranceFold.supply(change, data, action);
        PaperFold.supply(change, action);
    }
}
