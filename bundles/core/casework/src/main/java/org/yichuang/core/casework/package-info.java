// SPDX-License-Identifier: Apache-2.0
/**
 * The heart of the platform (办件): cases, their actions, and the trail.
 *
 * <p>A case is an append-only list of actions. One pure function, {@code internal.fold.CaseFold}, computes everything else
 * from that list; the row of a case is what it gave last. What may be done when, by whom and under which conditions stands
 * in one place, {@code internal.transitions.TransitionTable}.
 *
 * <p>The bundle exports nothing: it offers the services {@code CaseService}, {@code TrailService} and {@code DocumentQueue}.
 */
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
package org.yichuang.core.casework;

import org.osgi.annotation.bundle.Header;
