// SPDX-License-Identifier: Apache-2.0
/** The auditor's verifier of the trail (留痕独立核验工具): one jar, without platform and without database. */
package org.yichuang.auditor.verifier;
