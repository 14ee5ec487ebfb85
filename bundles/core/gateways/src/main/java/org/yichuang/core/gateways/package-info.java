// SPDX-License-Identifier: Apache-2.0
/** Sends what cases have to tell the outside, through whatever gateways are installed, and tells cases what came of it. */
package org.yichuang.core.gateways;
