// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.time.Instant;

/**
 * Something about a case that is late or soon will be (预警, T36), until its cause has gone.
 *
 * @param kind what
 * @param text the same in words
 * @param since from when on
 * @param concerned name of the department or desk that has to do something
 * @param next what is to be done
 */
public record CaseAlarm(OversightData.Alert.Kind kind, String text, Instant since, String concerned, String next) {}
