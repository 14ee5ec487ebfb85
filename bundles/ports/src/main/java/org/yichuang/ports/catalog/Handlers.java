// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.matter.CalculatedFee;

/**
 * What department plug-ins work out for single cases (插件办理), where a definition can't say it (design §5).
 *
 * <p>Asked before a transaction, never inside one. A plug-in is called with a time limit, few at once and behind a circuit breaker,
 * so this answers or refuses within seconds.
 */
@ProviderType
public interface Handlers {

    /** Code of every refusal below: the plug-in that a case needs can't be asked, or its answer can't be taken. */
    String UNAVAILABLE = "HANDLER_UNAVAILABLE";

    /**
     * Asks the plug-in that brought a matter what a case costs.
     *
     * @param version the version that the case is pinned to; its fee is a calculated one
     * @param answers answer by situation key
     * @param form the application form; only fields that the fee names are shown to the plug-in
     * @return an answer that was checked: its lines add up
     * @throws org.yichuang.ports.problem.Refusal {@link #UNAVAILABLE} with one fault, which says why, if the plug-in is away, slow,
     *     broken or left alone for a while, or if its answer is wrong
     */
    CalculatedFee fee(MatterVersion version, Map<String, Object> answers, Map<String, Object> form);
}
