// SPDX-License-Identifier: Apache-2.0
/** Requests that nobody would send, and what the platform must not do about them ({@code ./test soak fuzz}). */
package org.yichuang.itests.platform.fuzz;
