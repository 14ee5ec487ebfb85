// SPDX-License-Identifier: Apache-2.0
/**
 * What the platform asks registers so that applicants need not (共享数据、电子证照, R96): fields to fill a form with, and materials
 * that need not be handed in because a certificate or a shared record covers them (免提交, R77).
 */
@Export
@Version("1.0.0")
package org.yichuang.ports.prefill;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
