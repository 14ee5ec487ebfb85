// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call-back as it came in over HTTP (回调).
 *
 * @param path path it was posted to, as the sender signed it
 * @param body bytes as they came in
 * @param headers headers; names are compared without regard to case
 */
public record SignedNotice(String path, byte[] body, Map<String, String> headers) {
    public SignedNotice {
        Map<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(headers);
        headers = any;
    }

    /** Returns a header, if it came. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
