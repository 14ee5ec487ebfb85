// SPDX-License-Identifier: Apache-2.0
package org.yichuang.gateways.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.SignedNotice;

/** Checks call-backs: signed with our key, not older than some minutes, each one once. */
public final class NoticeCheck {
    private static final long WINDOW = 5 * 60_000L;

    private final Signing signing;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /** Checks with this key. */
    public NoticeCheck(Signing signing) {
        this.signing = signing;
    }

    /** Returns what a call-back says, or refuses to believe it. */
    public <T> Answer<T> verify(SignedNotice notice, Class<T> type) {
        String time = notice.header(Signing.TIME).orElse("");
        String nonce = notice.header(Signing.NONCE).orElse("");
        String expected = signing.request(notice.path(), time, nonce, notice.body());
        // The signature first: what is not signed may not even fill the memory of what was seen.
        if (!Signing.same(expected, notice.header(Signing.SIGNATURE).orElse(""))) {
            return new Answer.Refused<>("回调的签名不正确");
        }
        long now = System.currentTimeMillis();
        long signedAt;
        try {
            signedAt = Long.parseLong(time);
        } catch (NumberFormatException malformed) {
            return new Answer.Refused<>("回调的时间戳不正确");
        }
        if (Math.abs(now - signedAt) > WINDOW) {
            return new Answer.Refused<>("回调的时间戳超出允许范围，请检查两边的时间");
        }
        seen.values().removeIf(until -> until < now);
        if (seen.putIfAbsent(nonce, signedAt + WINDOW) != null) {
            return new Answer.Refused<>("回调被重放");
        }
        return read(notice, type);
    }

    private static <T> Answer<T> read(SignedNotice notice, Class<T> type) {
        try {
            T value = SignedHttp.JSON.readValue(notice.body(), type);
            return value == null ? new Answer.Refused<>("回调的内容是空的") : new Answer.Done<>(value);
        } catch (JsonProcessingException broken) {
            return new Answer.Refused<>("回调的内容不是约定的格式");
        } catch (IOException impossible) {
            throw new IllegalStateException("An array of bytes can always be read", impossible);
        }
    }
}
