// SPDX-License-Identifier: Apache-2.0
/**
 * Contract tests (TCK) that every plug-in runs in its own build; {@code plugin-parent} points Surefire at them.
 *
 * <p>A plug-in brings one filled-in form a matter, {@code src/test/resources/samples/<matter>.json}.
 */
package org.yichuang.vendor.tck;
