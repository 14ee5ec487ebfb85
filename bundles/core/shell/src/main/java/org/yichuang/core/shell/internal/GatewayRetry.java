// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.outbox.Outbox;

/** {@code gateway:retry}: has a message sent now, also one that waits for a person. */
@Service
@Command(scope = "gateway", name = "retry", description = "Has a message (对外消息) sent now")
public final class GatewayRetry implements Action {
    @Reference
    private Outbox outbox;

    @Argument(name = "message", description = "Identifier of the message, see gateway:waiting", required = true)
    private String id;

    @Override
    public Object execute() {
        System.out.println(outbox.retry(id) ? "已重新排队，马上发送。" : "没有这个消息，或者已经完成：用 gateway:waiting 查看等待的消息。");
        return null;
    }
}
