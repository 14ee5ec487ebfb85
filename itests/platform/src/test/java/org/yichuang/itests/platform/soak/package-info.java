// SPDX-License-Identifier: Apache-2.0
/**
 * The long proofs ({@code ./test soak}): a platform that is killed, one of two nodes that is killed, and a hundred thousand
 * actions. {@code ./test} runs the first two in short forms.
 */
package org.yichuang.itests.platform.soak;
