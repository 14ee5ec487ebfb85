// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.util.function.Function;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.Answer.Done;
import org.yichuang.api.gateway.Answer.Refused;
import org.yichuang.api.gateway.TextMessage;
import org.yichuang.core.gateways.internal.Step.Arrived;
import org.yichuang.core.gateways.internal.Step.Failed;
import org.yichuang.core.gateways.internal.Step.Stuck;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.problem.Refusal;

/** What every sender does with an answer. */
final class Senders {
    private static final String ABSENT = "网关插件未安装或未配置，安装后自动继续";

    private Senders() {}

    /** Returns what sends short messages. */
    static Sender sms(Gateways gateways) {
        return message -> with(gateways.sms, sms -> {
            TextMessage text = Json.read(message.content(), TextMessage.class);
            return after(sms.send(text), number -> new Arrived(Json.write(number)));
        });
    }

    /** Uses a gateway if it is there. */
    static <G> Step with(G gateway, Function<G, Step> use) {
        return gateway == null ? new Failed(ABSENT) : use.apply(gateway);
    }

    /** Returns the step after an answer. */
    static <T> Step after(Answer<T> answer, Function<T, Step> done) {
        if (answer instanceof Done<T> value) {
            return done.apply(value.value());
        }
        return answer instanceof Refused<T> refused
                ? new Stuck(refused.reason())
                : new Failed(((Answer.Later<T>) answer).fault());
    }

    /** Tells a case, and returns the step after that. */
    static Step telling(OutboxMessage message, Runnable tell, Step then) {
        try {
            tell.run();
            return then;
        } catch (Refusal refusal) {
            return CaseReports.isForNow(refusal) ? new Failed(refusal.getMessage()) : new Stuck(refusal.getMessage());
        }
    }
}
