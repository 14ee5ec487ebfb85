// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

/** What an action says: one record for each {@link ActionType}, in one interface a topic. */
public sealed interface ActionData permits IntakeData, PaperData, ReviewData, FeeData, IssueData, OversightData {}
