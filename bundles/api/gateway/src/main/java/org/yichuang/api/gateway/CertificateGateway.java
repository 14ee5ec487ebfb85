// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds electronic certificates (电子证照, R95, R96; sharing interface after GB/T 36906), implemented by a gateway plug-in.
 */
@ConsumerType
public interface CertificateGateway {

    /**
     * Finds the certificates of a holder.
     *
     * @param holder identity number (GB 11643) or credit code (GB 32100) of the holder (持证主体代码)
     * @param kind code of the certificate type (证照类型代码, GB/T 36903), or {@code null} for all
     * @return certificates in force and others, newest first; empty if there are none
     */
    Answer<List<ECertificate>> find(String holder, String kind);

    /** Fetches the file of a certificate by its identifier (电子证照标识, GB/T 36904). */
    Answer<CertificateFile> content(String identifier);
}
