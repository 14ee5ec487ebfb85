// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.catalog;

import java.util.List;
import org.yichuang.api.matter.Exclusion;
import org.yichuang.api.matter.Fee;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.Situation;

/**
 * What a matter asks of one applicant (一次性告知): the definition with its rules applied to the answers.
 *
 * @param questions situations that are to be asked, given the answers so far
 * @param open keys of those that have no answer yet
 * @param exclusions why the matter can't be applied for; empty if it can
 * @param materials exactly what is to be handed in
 * @param fee positions of the fee schedule that are charged; empty if nothing is
 * @param promisedLimit the limit promised
 * @param limitNote what to tell about the limit, or {@code null}
 */
public record Checklist(
        List<Situation> questions,
        List<String> open,
        List<Exclusion> exclusions,
        List<Material> materials,
        List<Fee.Item> fee,
        Limit promisedLimit,
        String limitNote) {}
