// SPDX-License-Identifier: Apache-2.0
/**
 * Random passwords, and files that only their owner can read.
 *
 * <p>Not exported: a bundle that needs it takes its own copy into its jar.
 */
package org.yichuang.core.security.secrets;
