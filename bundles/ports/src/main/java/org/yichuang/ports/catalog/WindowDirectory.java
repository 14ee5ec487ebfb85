// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.window.IntakeStep;

/** The windows (窗口) that the operator configured, joined with the window types that are installed. */
@ProviderType
public interface WindowDirectory {

    /** Returns all windows by number. */
    List<WindowView> list();

    /** Returns a window by its number. */
    Optional<WindowView> find(String number);

    /** Tells whether an open window takes applications for a matter. */
    boolean serves(String number, MatterDefinition matter);

    /**
     * Returns the steps of an intake at a window.
     *
     * @throws org.yichuang.ports.problem.Refusal if there is no such window, it is closed, or it does not serve the matter
     */
    List<IntakeStep> intake(String number, MatterDefinition matter);
}
