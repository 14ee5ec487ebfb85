// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.clock;

import java.time.InstantSource;
import org.osgi.annotation.versioning.ProviderType;

/** The one source of time on the platform: nobody else asks the system. */
@ProviderType
public interface TimeSource extends InstantSource {}
