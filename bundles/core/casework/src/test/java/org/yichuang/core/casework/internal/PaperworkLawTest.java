// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ports.casework.ActionType.ACCEPT;
import static org.yichuang.ports.casework.ActionType.ACCEPT_TOLERANT;
import static org.yichuang.ports.casework.ActionType.ASSESS_FEE;
import static org.yichuang.ports.casework.ActionType.ASSIGN;
import static org.yichuang.ports.casework.ActionType.DECIDE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.PASS_PRE_REVIEW;
import static org.yichuang.ports.casework.ActionType.PROPOSE_EXTENSION;
import static org.yichuang.ports.casework.ActionType.RECEIVE;
import static org.yichuang.ports.casework.ActionType.REGISTER_PARCEL;
import static org.yichuang.ports.casework.ActionType.SEND_PAPERS;
import static org.yichuang.ports.casework.ActionType.SIGN_PAPERS;
import static org.yichuang.ports.casework.ActionType.SUBMIT;
import static org.yichuang.ports.casework.ActionType.WITHDRAW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.documents.DocumentKind;

/** Which paper an action leaves behind, where that depends on the case (文书). */
class PaperworkLawTest extends LawTest {
    @Test
    void theResultOfAPreReviewIsToldInTheWordsOfTheWayTheApplicationCame() {
        String posted = Sample.posted(world);
        acts.all(posted, REGISTER_PARCEL, PASS_PRE_REVIEW);
        assertThat(world.ordered(posted)).containsExactly(DocumentKind.POSTAL_RESULT);
        String online = Sample.online(world);
        acts.all(online, SUBMIT, PASS_PRE_REVIEW);
        assertThat(world.ordered(online)).containsExactly(DocumentKind.PRE_REVIEW_RESULT);
    }

    @Test
    void aDraftThatNobodyReceivedLeavesNothing() {
        String draft = Sample.caseAfter(world, WITHDRAW);
        assertThat(world.ordered(draft)).isEmpty();
        String received = Sample.caseAfter(world, RECEIVE, WITHDRAW);
        assertThat(world.ordered(received)).containsExactly(DocumentKind.WITHDRAWAL_RECORD);
    }

    @Test
    void anExtensionIsToldOnceItIsGranted() {
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT, SEND_PAPERS, SIGN_PAPERS, ASSIGN, PROPOSE_EXTENSION);
        assertThat(acts.code(caseNo, new ReviewData.DecideExtension(false, "不必"), World.HEAD))
                .isNull();
        assertThat(world.ordered(caseNo)).isEmpty();
        acts.all(caseNo, PROPOSE_EXTENSION, DECIDE_EXTENSION);
        assertThat(world.ordered(caseNo)).containsExactly(DocumentKind.EXTENSION_NOTICE);
    }

    @Test
    void aPaymentIsReceiptedOnce() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT, ASSESS_FEE);
        assertThat(world.ordered(caseNo)).containsExactly(DocumentKind.PAYMENT_NOTICE);
        var payment = acts.review(caseNo).payment();
        var paid = new FeeData.Pay(payment.order(), payment.fen(), "t-1", world.now);
        assertThat(acts.code(caseNo, paid, World.PLATFORM)).isNull();
        assertThat(world.ordered(caseNo)).containsExactly(DocumentKind.PAYMENT_RECEIPT);
        assertThat(acts.code(caseNo, paid, World.PLATFORM)).isNull();
        assertThat(world.ordered(caseNo)).isEmpty();
    }

    @Test
    void aSupplyIsReceiptedEveryTime() {
        world.matter = SampleMatter.full();
        String caseNo = Sample.caseAfter(world, RECEIVE, ACCEPT_TOLERANT);
        assertThat(world.ordered(caseNo))
                .containsExactlyInAnyOrder(DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.TOLERANCE_COMMITMENT);
        IntakeData.Supply looked =
                new IntakeData.Supply(List.of(), Sample.findings(true).subList(3, 4));
        assertThat(acts.code(caseNo, looked, World.CLERK)).isNull();
        assertThat(world.ordered(caseNo)).containsExactly(DocumentKind.SUPPLEMENT_RECEIPT);
    }
}
