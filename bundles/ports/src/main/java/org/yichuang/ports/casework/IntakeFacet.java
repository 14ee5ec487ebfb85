// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;
import java.util.List;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.Proof;
import org.yichuang.ports.prefill.RegisterQuery;

/**
 * What is known of an intake beside the filing: who answers for it, how it came in, who confirmed it.
 *
 * @param firstResponsible account that answers for the case to its applicant (首问责任人, R31), or {@code null} before receipt
 * @param clerk account of the clerk who works on it at the window (T42), or {@code null} before receipt
 * @param link the closed case it corrects or revokes (T34), or {@code null}
 * @param exOfficio why the department took it up itself (T34 依职权), or {@code null} if somebody has applied
 * @param submittedAt when it was submitted online (T2), or {@code null}
 * @param parcel the parcel it came in (T3), or {@code null}
 * @param confirmations confirmations asked of the department (T9, T10), oldest first
 * @param corrections correction notices before the last one (T6), oldest first; only where a supervisor allowed another
 * @param secondCorrection why the supervisor allowed another correction notice (R47), or {@code null}
 * @param remindedAt when the applicant was reminded of the correction (T8), or {@code null}
 * @param deemed whether it counts as accepted because nobody told the applicant anything (T38)
 * @param lapse why it lapsed (T8, T24), or {@code null}
 * @param identity whether who filed it online is who he says he is (T2), or {@code null} if it came in at the hall
 * @param exemptions materials that need not be handed in (免提交, R96)
 */
public record IntakeFacet(
        String firstResponsible,
        String clerk,
        IntakeData.Link link,
        String exOfficio,
        Instant submittedAt,
        Parcel parcel,
        List<Confirmation> confirmations,
        List<CaseView.Correction> corrections,
        String secondCorrection,
        Instant remindedAt,
        boolean deemed,
        String lapse,
        Identity identity,
        List<Exemption> exemptions) {

    /** The intake of a case that was just made. */
    public static final IntakeFacet NEW = new IntakeFacet(
            null, null, null, null, null, null, List.of(), List.of(), null, null, false, null, null, List.of());

    public IntakeFacet {
        confirmations = confirmations == null ? List.of() : List.copyOf(confirmations);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
    }

    /**
     * Whether who filed a case online is who he says he is (身份核验).
     *
     * @param state how far that is known
     * @param at since when
     */
    public record Identity(State state, Instant at) {

        /** How far it is known. */
        public enum State {
            VERIFIED("实名核验一致"),
            /** An organisation without an agent has no identity number: its portal knows the account it came by. */
            BY_CHANNEL("由渠道按单位账号核验"),
            /** It could not be checked: the clerk looks at the identity card before he takes the case in. */
            UNVERIFIED("未能在线核验，待窗口核验证件"),
            SEEN("窗口已核验证件");

            private final String title;

            State(String title) {
                this.title = title;
            }

            /** Returns the Chinese name. */
            public String title() {
                return title;
            }
        }
    }

    /**
     * A material that need not be handed in; it ends when another applicant takes the place of the one it is about.
     *
     * @param query number of the query, see {@link org.yichuang.ports.prefill.RegisterQuery}
     * @param holderDigest whom it was about
     * @param consent how that person allowed the query, or {@code null} in cases older than this entry
     * @param proof what covers it
     */
    public record Exemption(String query, String holderDigest, Consent.Way consent, Proof proof) {

        /** Tells whether it is about who has this identity number or credit code. */
        public boolean isAbout(String idNumber) {
            return idNumber != null && holderDigest.equals(RegisterQuery.digest(query, idNumber));
        }
    }

    /** Returns what covers a material, or {@code null} if it is to be handed in. */
    public Proof proof(String material) {
        return exemptions.stream()
                .map(Exemption::proof)
                .filter(proof -> proof.material().equals(material))
                .findFirst()
                .orElse(null);
    }

    /**
     * A parcel that an application came in.
     *
     * @param trackingNo its number (运单号)
     * @param sender who sent it
     * @param registeredAt when it was registered
     */
    public record Parcel(String trackingNo, String sender, Instant registeredAt) {}

    /**
     * One confirmation asked of the department (确认).
     *
     * @param question what it was asked, or {@code null}
     * @param requestedBy name of who asked
     * @param requestedAt when
     * @param agreed whether it agreed, or {@code null} until it answers
     * @param opinion what it said, or {@code null}
     * @param answeredBy name of who answered, or {@code null}
     * @param answeredAt when, or {@code null}
     */
    public record Confirmation(
            String question,
            String requestedBy,
            Instant requestedAt,
            Boolean agreed,
            String opinion,
            String answeredBy,
            Instant answeredAt) {}

    /** Returns the last confirmation, or {@code null} if none was asked. */
    public Confirmation lastConfirmation() {
        return confirmations.isEmpty() ? null : confirmations.get(confirmations.size() - 1);
    }
}
