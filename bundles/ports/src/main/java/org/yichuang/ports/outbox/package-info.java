// SPDX-License-Identifier: Apache-2.0
/**
 * What the platform has to tell others (对外消息): written in the transaction of the action that causes it, sent after the
 * commit, at least once, in whatever weather.
 */
@Export
@Version("1.0.0")
package org.yichuang.ports.outbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
