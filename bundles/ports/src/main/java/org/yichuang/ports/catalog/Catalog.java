// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The catalogue of matters (事项目录). Plug-ins bring definitions; the catalogue checks, versions and stores them.
 *
 * <p>A version is found by its digest for ever, also when its plug-in is gone: cases are pinned to it.
 */
@ProviderType
public interface Catalog {

    /**
     * Finds offered matters by name, pinyin initials, alias, code, department or window; best match first.
     *
     * @param query what to look for
     */
    List<MatterVersion> search(MatterQuery query);

    /** Returns the version of a matter that is offered now, if it is. */
    Optional<MatterVersion> offered(String code);

    /**
     * Returns a stored version, offered or not.
     *
     * @throws org.yichuang.ports.problem.Refusal if it was never stored
     */
    MatterVersion version(String digest);

    /** Returns what was found wrong with the definitions of the installed plug-ins, errors first. */
    List<MatterProblem> problems();

    /**
     * Applies the rules of a stored version to the answers of an applicant.
     *
     * @param digest the version
     * @param answers answer by situation key: a value, or a list of values where several may be chosen
     * @throws org.yichuang.ports.problem.Refusal if an answer is none of the options
     */
    Checklist checklist(String digest, Map<String, Object> answers);
}
