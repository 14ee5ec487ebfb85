// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks for malware in uploaded files (病毒查杀), implemented by a gateway plug-in. */
@ConsumerType
public interface VirusScanGateway {

    /**
     * Scans a file.
     *
     * @param content read to its end, unless something is found before; closed by the caller
     */
    Answer<ScanResult> scan(InputStream content);
}
