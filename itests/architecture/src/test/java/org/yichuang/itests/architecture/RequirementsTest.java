// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/requirements.md} to the rows that are promised and to the tests that exist. */
class RequirementsTest {
    private static final RequirementTable TABLE = RequirementTable.read();
    private static final TestMethods TESTS = TestMethods.ofThePlatform();

    @Test
    void everyRowThatIsPromisedIsThereOnce() {
        assertThat(TABLE.numbers()).isEqualTo(RequirementTable.promised());
    }

    @Test
    void everyRowIsShownByTestsThatExist() {
        var missing = new TreeMap<Integer, List<String>>();
        TABLE.rows().forEach(row -> {
            List<String> unknown =
                    row.tests().stream().filter(test -> !TESTS.has(test)).toList();
            if (row.tests().isEmpty() || !unknown.isEmpty()) {
                missing.put(row.number(), unknown);
            }
        });
        assertThat(missing)
                .as("rows without a test, or with tests that nobody wrote")
                .isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsFound() {
        assertThat(TESTS.has("RequirementsTest.aTestThatIsNotThereIsFound")).isTrue();
        assertThat(TESTS.has("RequirementsTest.aTestThatNobodyWrote")).isFalse();
        assertThat(TestMethods.in("@Disabled @Test void asleep() {}")).isEmpty();
        assertThat(TestMethods.in("private static void helper() {}")).isEmpty();
    }
}
