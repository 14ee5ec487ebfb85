// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.outbox.Outbox;
import org.yichuang.ports.outbox.OutboxMessage;

/** {@code gateway:waiting}: messages that are not done, those for a person first. What they say is not shown: it is personal. */
@Service
@Command(
        scope = "gateway",
        name = "waiting",
        description = "Lists messages (对外消息) that are not done, those that a person has to look at first")
public final class GatewayWaiting extends Report<List<GatewayWaiting.Line>> {
    @Reference
    private Outbox outbox;

    @Reference
    private WorkCalendar calendar;

    @Option(name = "--limit", description = "How many are listed at most")
    private int limit = 50;

    /** A message without what it says. */
    record Line(String id, String caseNo, String topic, String state, String next, int attempts, String fault) {}

    @Override
    protected List<Line> ask() {
        return outbox.open(limit).stream().map(this::line).toList();
    }

    @Override
    protected void print(List<Line> lines) {
        var table = Tables.of("没有等待的消息", "消息", "办件编号", "类别", "状态", "下次处理", "次数", "原因");
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.id(),
                        line.caseNo(),
                        line.topic(),
                        line.state(),
                        line.next(),
                        line.attempts(),
                        line.fault() == null ? "" : line.fault()));
        table.print(System.out);
    }

    private Line line(OutboxMessage message) {
        ZoneId zone = calendar.zone();
        boolean parked = message.state() == OutboxMessage.State.PARKED;
        return new Line(
                message.id(),
                message.caseNo(),
                message.topic().title(),
                message.state().title(),
                parked ? "-" : Tables.time(message.readyAt(), zone),
                message.attempts(),
                message.fault());
    }
}
