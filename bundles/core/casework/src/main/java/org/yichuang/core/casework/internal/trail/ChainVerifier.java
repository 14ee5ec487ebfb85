// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.core.casework.internal.persistence.ActionEntity;
import org.yichuang.core.casework.internal.persistence.CaseLog;
import org.yichuang.core.trail.Digests;
import org.yichuang.core.trail.MacKey;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.ports.trail.TrailReport.Fault;

/**
 * Verifies the chain of one case (办理记录链核验): that no action is missing, and that its links, hashes, codes and the digests of
 * what its actions say are as they were sealed. What the actions mean, {@link CaseVerifier} compares with the case.
 */
public final class ChainVerifier {
    private final CaseLog log;
    private final Optional<MacKey> key;
    private final String caseNo;
    private final ErasureRecord erasure;
    private final List<Fault> faults = new ArrayList<>();
    private boolean foldable = true;

    /**
     * Verifies the actions of a case.
     *
     * @param log all rows of the case
     * @param key the key of the codes; without one they are not looked at
     */
    public ChainVerifier(CaseLog log, Optional<MacKey> key) {
        this.log = log;
        this.key = key;
        caseNo = log.row().getCaseNo();
        erasure = ErasureRecord.of(log.actions(), log.payloads());
    }

    /**
     * What came of it.
     *
     * @param foldable how many actions from the first on say what they said when they were sealed
     * @param lastSequence place of the last action, 0 if there is none
     * @param lastHash its hash
     * @param faults what is wrong
     */
    public record Chain(int foldable, int lastSequence, String lastHash, List<Fault> faults) {}

    /** Verifies. */
    public Chain verify() {
        String previous = PublicPart.BEGINNING;
        int sequence = 0;
        int whole = 0;
        for (ActionEntity action : log.actions()) {
            int expected = sequence + 1;
            if (action.getSequence() != expected) {
                fault(expected, "第 " + expected + " 步办理记录缺失");
            }
            link(action, previous);
            code(action);
            said(action, log.payloads().get(action.getId()));
            if (foldable) {
                whole++;
            }
            previous = action.getHash();
            sequence = action.getSequence();
        }
        return new Chain(whole, sequence, previous, List.copyOf(faults));
    }

    private void link(ActionEntity action, String previous) {
        if (!action.getPreviousHash().equals(previous)) {
            fault(action.getSequence(), "与上一步办理记录的链接断开");
        }
        if (!action.getHash().equals(ActionHash.of(caseNo, action))) {
            fault(action.getSequence(), "办理记录被改动");
        }
    }

    /**
     * Whoever computes a chain anew has no key for the codes. An action without a code, or with one of a lost key, is
     * proved by its anchor; before it has one nothing proves it.
     */
    private void code(ActionEntity action) {
        if (key.isEmpty() || action.getHashForm() != ActionHash.FORM) {
            return;
        }
        boolean covered = action.getAnchorNo() != null;
        if (action.getMac() == null) {
            if (!covered) {
                fault(action.getSequence(), "没有校验码，也尚未锚定：不能证明是平台写入的");
            }
            return;
        }
        switch (key.get().check(Digests.named(action.getAlgorithm()), action.getHash(), action.getMac())) {
            case WRONG -> fault(action.getSequence(), "校验码不符：办理记录不是平台写入的");
            case OTHER_KEY -> {
                if (!covered) {
                    fault(action.getSequence(), "校验码由另一把密钥生成，也尚未锚定：不能证明是平台写入的");
                }
            }
            case RIGHT -> {
                // As it should be.
            }
        }
    }

    private void said(ActionEntity action, String text) {
        if (text == null) {
            unfoldable(action, "办理内容缺失");
        } else if (erasure.covers(action)) {
            if (!erasure.proves(action, text)) {
                unfoldable(action, "个人信息到期删除后留存的内容被改动");
            }
        } else if (action.getPrivateDigest() != null) {
            unfoldable(action, "办理内容被删除，但留痕中没有个人信息到期删除的记录");
        } else if (!ActionHash.payload(Digests.named(action.getAlgorithm()), action.getSalt(), text)
                .equals(action.getPayloadDigest())) {
            unfoldable(action, "办理内容被改动");
        }
    }

    private void unfoldable(ActionEntity action, String message) {
        fault(action.getSequence(), message);
        foldable = false;
    }

    private void fault(int sequence, String message) {
        faults.add(new Fault(caseNo, sequence, message));
    }
}
