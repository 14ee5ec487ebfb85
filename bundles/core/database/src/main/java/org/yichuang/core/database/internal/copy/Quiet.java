// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.database.internal.copy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.yichuang.core.database.internal.pool.Pool;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Makes a database quiet (停止写入): from here on nothing in it changes. */
public final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Quiet() {}

    /**
     * Waits for the last writer.
     *
     * @throws Refusal if it does not end; writing goes on then
     */
    public static void make(Pool pool) {
        try {
            pool.readOnly(PATIENCE);
        } catch (TimeoutException busy) {
            throw new Refusal(Reason.CONFLICT, "DATABASE_BUSY", "还有业务在写入（" + busy.getMessage() + "）：请稍后再试");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            pool.readWrite();
            throw new Refusal(Reason.CONFLICT, "INTERRUPTED", "等待业务写完时被中断，数据库没有任何更改，可以照常办理：需要继续时请重新运行原来的命令");
        }
    }
}
