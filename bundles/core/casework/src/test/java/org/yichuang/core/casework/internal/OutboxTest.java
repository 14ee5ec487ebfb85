// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.outbox.OutboxMessage;
import org.yichuang.ports.outbox.OutboxMessage.State;
import org.yichuang.ports.outbox.Topic;
import org.yichuang.ports.outbox.TopicCount;

/** The outbox of cases: written with the action, claimed once, never given up. */
class OutboxTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anActionThatIsToBeToldWritesAShortMessageWithoutPersonalData() {
        String caseNo = Sample.caseAfter(world, ActionType.RECEIVE);

        OutboxMessage message = claimOne();

        assertThat(message.caseNo()).isEqualTo(caseNo);
        assertThat(message.sequence()).isEqualTo(2);
        assertThat(message.content())
                .contains("\"phone\":\"13847712345\"", "【一窗综办】巴**，您申请的", "已收件")
                .doesNotContain("巴特尔", Sample.ID_NUMBER);
    }

    @Test
    void anActionThatIsRefusedWritesNothing() {
        String caseNo = Sample.caseAfter(world);
        try {
            world.cases.perform(caseNo, List.of(Sample.request(ActionType.ACCEPT)), World.CLERK);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("受理");
        }

        assertThat(world.count("case_outbox")).isZero();
    }

    @Test
    void aRepeatedRequestWritesItsMessageOnce() {
        String caseNo = Sample.caseAfter(world);
        var receive = List.of(Sample.request(ActionType.RECEIVE));

        world.cases.perform(caseNo, receive, World.CLERK);
        world.cases.perform(caseNo, receive, World.CLERK);

        assertThat(world.count("case_outbox")).isEqualTo(1);
    }

    @Test
    void aClaimedMessageIsNobodyElsesUntilItsLeaseIsOver() {
        Sample.caseAfter(world, ActionType.RECEIVE);

        assertThat(world.messages.claim(Topic.SMS, 10)).hasSize(1);
        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        world.pass(Duration.ofMinutes(6));
        assertThat(world.messages.claim(Topic.SMS, 10)).hasSize(1);
    }

    @Test
    void whatIsGivenBackIsReadyAtOnceAndCountsNoAttempt() {
        Sample.caseAfter(world, ActionType.RECEIVE);

        world.messages.giveBack(claimOne().id());

        assertThat(claimOne().attempts()).isZero();
    }

    @Test
    void ofMoreThanTheLimitTheRestIsLeftToOthers() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        Sample.caseAfter(world, ActionType.RECEIVE);
        Sample.caseAfter(world, ActionType.RECEIVE);

        assertThat(world.messages.claim(Topic.SMS, 2)).hasSize(2);
        assertThat(world.messages.claim(Topic.SMS, 2)).hasSize(1);
    }

    @Test
    void whatADeadNodeClaimedIsAnotherNodesAfterSeconds() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        assertThat(world.messages.claim(Topic.SMS, 10)).hasSize(1);
        world.messages.close();

        world.pass(Duration.ofSeconds(5));
        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        world.pass(Duration.ofSeconds(2));
        assertThat(world.messages.claim(Topic.SMS, 10)).hasSize(1);
    }

    @Test
    void whatHasArrivedIsEmptiedAndNeverComesAgain() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        String id = claimOne().id();

        world.messages.done(id, "\"4711\"");
        world.messages.failed(id, "too late to fail");
        world.pass(Duration.ofDays(1));

        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        assertThat(world.messages.retry(id)).isFalse();
        OutboxMessage done = world.messages.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.content()).isNull();
        assertThat(done.reply()).isEqualTo("\"4711\"");
    }

    @Test
    void whatFailsIsTriedAgainForEverWithGrowingGaps() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        for (int attempt = 1; attempt <= 30; attempt++) {
            List<OutboxMessage> claimed = world.messages.claim(Topic.SMS, 10);
            assertThat(claimed).as("attempt %d", attempt).hasSize(1);
            world.messages.failed(claimed.get(0).id(), "短信平台没有应答");
            world.pass(Duration.ofSeconds(5));
            assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
            world.pass(Duration.ofHours(1));
        }
        assertThat(world.messages.open(10)).singleElement().satisfies(message -> {
            assertThat(message.attempts()).isEqualTo(30);
            assertThat(message.fault()).isEqualTo("短信平台没有应答");
        });
    }

    @Test
    void whatIsRefusedForGoodWaitsForAPersonAndIsNeverDeleted() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        String id = claimOne().id();

        world.messages.parked(id, "号码是空号");
        world.pass(Duration.ofDays(365));

        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        assertThat(world.messages.counts()).contains(new TopicCount(Topic.SMS, 0, 0, 0, 1));
        assertThat(world.messages.retry(id)).isTrue();
        assertThat(world.messages.claim(Topic.SMS, 10)).hasSize(1);
    }

    @Test
    void whatWasSentIsAskedAboutLater() {
        Sample.caseAfter(world, ActionType.RECEIVE);
        String id = claimOne().id();

        world.messages.sent(id, "{}", world.now.plus(Duration.ofHours(1)));

        assertThat(world.messages.counts()).contains(new TopicCount(Topic.SMS, 0, 0, 1, 0));
        world.pass(Duration.ofMinutes(59));
        assertThat(world.messages.claim(Topic.SMS, 10)).isEmpty();
        world.pass(Duration.ofMinutes(2));
        assertThat(claimOne().state()).isEqualTo(State.SENT);
    }

    @Test
    void whoListensIsWokenByACommit() throws Exception {
        int[] woken = new int[1];
        try (AutoCloseable listening = world.messages.onMessage(() -> woken[0]++)) {
            Sample.caseAfter(world, ActionType.RECEIVE);
        }
        Sample.caseAfter(world, ActionType.RECEIVE);

        assertThat(woken[0]).isEqualTo(1);
    }

    private OutboxMessage claimOne() {
        List<OutboxMessage> claimed = world.messages.claim(Topic.SMS, 10);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }
}
