// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.gateway;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads population and enterprise data that agencies share (数据共享, R96), implemented by a gateway plug-in. */
@ConsumerType
public interface SharedDataGateway {

    /** Finds a person (人口库) by identity number (GB 11643); empty if there is none. */
    Answer<Optional<SharedPerson>> person(String idNumber);

    /** Finds an enterprise or another organisation (法人库) by unified social credit code (GB 32100); empty if there is none. */
    Answer<Optional<SharedEnterprise>> enterprise(String creditCode);
}
