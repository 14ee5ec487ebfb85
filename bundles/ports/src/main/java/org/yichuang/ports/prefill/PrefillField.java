// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.prefill;

import java.time.Instant;
import org.yichuang.api.matter.SharedSource;

/**
 * A field that can be filled with what a register knows; the clerk may change it.
 *
 * @param path where it belongs in a filing, such as {@code /applicant/address} or {@code /form/businessAddress}
 * @param value what the register says
 * @param source which register
 * @param at when it answered
 */
public record PrefillField(String path, String value, SharedSource source, Instant at) {}
