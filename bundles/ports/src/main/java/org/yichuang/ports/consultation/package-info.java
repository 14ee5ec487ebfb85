// SPDX-License-Identifier: Apache-2.0
/** Consultation (咨询, R28–R33): who is asked first answers, or sees to it that somebody does. */
@Export
@Version("1.0.0")
package org.yichuang.ports.consultation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
