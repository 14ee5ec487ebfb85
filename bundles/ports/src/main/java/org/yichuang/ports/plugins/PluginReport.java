// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.plugins;

import java.util.List;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.problem.Fault;

/**
 * What was found in a KAR that nobody has installed yet.
 *
 * @param id symbolic name of its bundle
 * @param version its version
 * @param digest SHA-256 of the file, in hexadecimal
 * @param signer the trusted vendor (可信供应商) who signed it, or {@code null}
 * @param installed version of the plug-in that is installed, or {@code null}
 * @param matters how many definitions of matters (事项) it brings
 * @param faults rules for plug-ins that it breaks: with one, it can't be installed
 * @param problems what is wrong with its matters: one with an error would not be offered
 */
public record PluginReport(
        String id,
        String version,
        String digest,
        String signer,
        String installed,
        int matters,
        List<Fault> faults,
        List<MatterProblem> problems) {

    /** Tells whether all of it would be installed and offered. */
    public boolean sound() {
        return faults.isEmpty()
                && problems.stream().noneMatch(problem -> problem.severity() == MatterProblem.Severity.ERROR);
    }
}
