// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.window;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuang.api.matter.MatterDefinition;

/**
 * A kind of window (窗口类型), implemented by a window type plug-in (R7).
 *
 * <p>Methods are called from many threads, with a time limit; they must not block and must not keep what they are given.
 */
@ConsumerType
public interface WindowType {

    /** Returns the Chinese name of the kind, such as 综合受理. */
    String title();

    /** Tells whether a window takes applications for a matter (窗口受理范围, R9). */
    boolean serves(Window window, MatterDefinition matter);

    /** Returns the steps in which an application for a matter is taken in, in their order; never empty. */
    List<IntakeStep> intake(MatterDefinition matter);
}
