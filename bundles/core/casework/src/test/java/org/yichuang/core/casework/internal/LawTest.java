// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.yichuang.api.gateway.IdentityMatch;

/** Tests of the law: all in one world, each of them beginning on the same Monday morning with the ordinary matter. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LawTest {
    final World world = new World();
    final Acts acts = new Acts(world);

    @BeforeEach
    final void begin() {
        world.now = World.BEGINNING;
        world.matter = SampleMatter.definition();
        world.bringIntoForce(World.calendar("test-1", Set.of()));
        world.files.put("file-1", World.CLERK.account());
        world.qualified.clear();
        world.identity = IdentityMatch.MATCH;
        world.queried = Sample.ID_NUMBER;
        world.proofs = List.of();
    }

    @AfterAll
    final void close() {
        world.close();
    }
}
