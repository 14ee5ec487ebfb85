// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.yichuang.core.rest.internal.problem.BadRequest;

/**
 * A body on its way in. The container says by exceptions of many kinds that it was broken off or is not sent as HTTP wants
 * it; whoever reads it must not take that for a failure of his own.
 */
public final class Incoming extends FilterInputStream {

    /** Reads this body. */
    public Incoming(InputStream body) {
        super(body);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException | RuntimeException broken) {
            throw brokenOff();
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException | RuntimeException broken) {
            throw brokenOff();
        }
    }

    private static BadRequest brokenOff() {
        return BadRequest.malformed("", "请求内容没有完整送达或传输格式有误", "请检查网络后重新提交。");
    }
}
