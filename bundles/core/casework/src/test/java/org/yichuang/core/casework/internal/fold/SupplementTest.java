// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IntakeData.Finding;
import org.yichuang.ports.casework.MaterialItem;

/** What is supplied is added to what is there, and looked at anew (容缺补齐, T23). */
class SupplementTest {
    @Test
    void papersAndFilesOfAMaterialAddUp() {
        Filing before = new Filing(
                Map.of(),
                null,
                null,
                Map.of(),
                List.of(
                        new MaterialItem("identity", 1, 2, List.of("file-1")),
                        new MaterialItem("photo", 0, 1, List.of())),
                null);
        IntakeData.Supply supply = new IntakeData.Supply(
                List.of(
                        new MaterialItem("insurance", 0, 1, List.of()),
                        new MaterialItem("identity", 3, 4, List.of("file-2"))),
                List.of());
        assertThat(Supplement.filing(before, supply).materials())
                .containsExactly(
                        new MaterialItem("identity", 4, 6, List.of("file-1", "file-2")),
                        new MaterialItem("photo", 0, 1, List.of()),
                        new MaterialItem("insurance", 0, 1, List.of()));
    }

    @Test
    void whatIsFoundLaterAtAPointCountsAndTheOtherPointsStand() {
        Finding bad = new Finding("insurance", 0, false, "过期");
        Finding other = new Finding("insurance", 1, true, null);
        Finding good = new Finding("insurance", 0, true, null);
        assertThat(Supplement.findings(List.of(bad, other), List.of(good))).containsExactly(good, other);
    }
}
