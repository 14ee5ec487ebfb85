// SPDX-License-Identifier: Apache-2.0
package org.yichuang.vendor.tck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCatchesFaultsTest {

    private static final String SOUND = """
            form:
              type: object
              required: [plates]
              properties:
                plates:
                  title: 车辆
                  type: array
                  items:
                    type: object
                    required: [number]
                    properties:
                      number: { title: 号牌, type: string }
            """;

    @TempDir
    private Path folder;

    @Test
    void letsASoundFormPass() throws IOException {
        Path matter = matter("faulty.yaml", SOUND);

        assertThatCode(() -> MatterContractTest.explainsEveryField(matter)).doesNotThrowAnyException();
        assertThatCode(() -> MatterContractTest.takesItsSample(matter)).doesNotThrowAnyException();
        assertThatCode(() -> MatterContractTest.insistsOnRequiredFields(matter)).doesNotThrowAnyException();
    }

    @Test
    void catchesAMatterThatIsNotInTheFormat() throws IOException {
        Path matter = matter("faulty.yaml", SOUND);

        assertThatThrownBy(() -> MatterContractTest.fitsTheFormat(matter)).hasMessageContaining("basicCode");
    }

    @Test
    void catchesANestedFieldWithoutTitle() throws IOException {
        Path matter = matter("faulty.yaml", SOUND.replace("title: 号牌, ", ""));

        assertThatThrownBy(() -> MatterContractTest.explainsEveryField(matter)).hasMessageContaining("title of number");
    }

    @Test
    void catchesAPatternThatNobodyExplains() throws IOException {
        Path matter = matter("faulty.yaml", SOUND.replace("type: string", "type: string, pattern: '^蒙'"));

        assertThatThrownBy(() -> MatterContractTest.explainsEveryField(matter))
                .hasMessageContaining("description of the pattern of number");
    }

    @Test
    void catchesASampleThatDoesNotFit() throws IOException {
        Path matter = matter("faulty.yaml", SOUND.replace("type: string", "type: integer"));

        assertThatThrownBy(() -> MatterContractTest.takesItsSample(matter)).hasMessageContaining("/plates/0/number");
    }

    @Test
    void catchesAMissingSample() throws IOException {
        Path matter = matter("unfilled.yaml", SOUND);

        assertThatThrownBy(() -> MatterContractTest.takesItsSample(matter))
                .hasMessageContaining("samples/unfilled.json");
    }

    @Test
    void catchesAFormThatRequiresNothing() throws IOException {
        Path matter = matter("faulty.yaml", SOUND.replace("required: [plates]", "required: []"));

        assertThatThrownBy(() -> MatterContractTest.insistsOnRequiredFields(matter))
                .hasMessageContaining("required fields");
    }

    private Path matter(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }
}
