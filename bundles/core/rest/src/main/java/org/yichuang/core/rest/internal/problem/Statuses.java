// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.problem;

import java.util.List;
import javax.ws.rs.core.Response;
import org.yichuang.ports.casework.CaseView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Says a refusal in HTTP. */
final class Statuses {
    private static final int SECONDS_OF_AN_UPGRADE = 5;
    private static final int SECONDS_OF_A_LOCK = 60;

    private Statuses() {}

    static Response answer(Refusal refusal, List<CaseView.NextStep> next) {
        Response.ResponseBuilder answer =
                Problem.of(status(refusal.reason()), refusal.code(), refusal.getMessage(), refusal.faults(), next);
        switch (refusal.reason()) {
            case TOO_MANY -> answer.header("Retry-After", SECONDS_OF_A_LOCK);
            case UNAVAILABLE -> answer.header("Retry-After", SECONDS_OF_AN_UPGRADE);
            case TOO_LARGE -> answer.header("Connection", "close");
            default -> {
                // The status says it all.
            }
        }
        return answer.build();
    }

    static int status(Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
