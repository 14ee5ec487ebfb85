// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

/**
 * What a scan found.
 *
 * @param threat name of the malware, or {@code null} if the file is clean
 */
public record ScanResult(String threat) {

    /** Tells whether nothing was found. */
    public boolean isClean() {
        return threat == null;
    }
}
