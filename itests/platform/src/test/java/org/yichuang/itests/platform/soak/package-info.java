// SPDX-License-Identifier: Apache-2.0
/**
 * The long proofs ({@code ./test soak}): a platform that is killed, one of two nodes that is killed, and requests that nobody
 * would send. {@code ./test} runs all of them in short forms.
 */
package org.yichuang.itests.platform.soak;
