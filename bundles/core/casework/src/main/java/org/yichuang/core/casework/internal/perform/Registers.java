// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.util.Optional;
import org.yichuang.api.gateway.IdentityMatch;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeFacet.Identity.State;
import org.yichuang.ports.gateway.IdentityService;
import org.yichuang.ports.prefill.PrefillService;
import org.yichuang.ports.prefill.RegisterQuery;

/**
 * What registers say of who applies (R91, R96): is he who he says he is, what need he not hand in.
 *
 * <p>Who can't be checked is not turned away: nobody loses the day of his application because a register is down, or does not
 * know him yet. The clerk looks at his card instead.
 */
public final class Registers {
    private final IdentityService identities;
    private final PrefillService prefill;

    /** Asks these services. */
    public Registers(IdentityService identities, PrefillService prefill) {
        this.identities = identities;
        this.prefill = prefill;
    }

    /**
     * Checks who submits a case: the agent if there is one, else the applicant.
     *
     * @return {@code null} if he is not who he says he is
     */
    State identity(Filing submitted) {
        Agent agent = submitted.agent();
        Applicant applicant = submitted.applicant();
        if (agent != null) {
            return check(agent.name(), agent.idNumber());
        }
        if (applicant == null) {
            return State.UNVERIFIED;
        }
        boolean organisation = applicant.kind() != null && applicant.kind().isOrganisation();
        return organisation ? State.BY_CHANNEL : check(applicant.name(), applicant.idNumber());
    }

    private State check(String name, String idNumber) {
        // What a guard refuses anyway is not asked.
        IdentityMatch match = name == null || idNumber == null
                ? IdentityMatch.UNKNOWN
                : identities.check(name, idNumber).orElse(IdentityMatch.UNKNOWN);
        return switch (match) {
            case MATCH -> State.VERIFIED;
            case UNKNOWN -> State.UNVERIFIED;
            case NO_MATCH -> null;
        };
    }

    Optional<RegisterQuery> query(IntakeData.UseRegisters used) {
        return Optional.ofNullable(used.query()).flatMap(prefill::find);
    }
}
