// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.window;

import java.time.Duration;
import java.util.function.Function;
import org.yichuang.api.window.WindowType;
import org.yichuang.core.catalog.internal.lease.Lease;
import org.yichuang.core.catalog.internal.lease.PluginTrouble;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** A window type of a plug-in, called within limits; where it gives no answer, the windows of its kind refuse. */
final class WindowTypeLease implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final int FAILURES = 8;
    private static final Duration REST = Duration.ofSeconds(10);

    private final String kind;
    private final Lease<WindowType> lease;
    private final String title;

    WindowTypeLease(String kind, WindowType type, Duration callLimit, Duration drainLimit) {
        this.kind = kind;
        lease = new Lease<>("window-" + kind, type, new Lease.Limits(callLimit, drainLimit, AT_ONCE, FAILURES, REST));
        title = readTitle();
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /**
     * Calls the window type.
     *
     * @throws Refusal if it is being removed, takes too long or fails
     */
    <T> T call(Function<WindowType, T> question) {
        try {
            return lease.call(question);
        } catch (PluginTrouble trouble) {
            throw new Refusal(
                    Reason.UNAVAILABLE,
                    "WINDOW_UNAVAILABLE",
                    "窗口类型“" + kind + "”" + trouble.kind().title() + "，"
                            + trouble.kind().mend());
        }
    }

    /** Takes no more calls and waits, within its limit, for those that run. */
    @Override
    public void close() {
        lease.close();
    }

    private String readTitle() {
        try {
            String answer = call(WindowType::title);
            return answer == null || answer.isBlank() ? kind : answer;
        } catch (Refusal fault) {
            return kind;
        }
    }
}
