// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.api.casework.CaseState;
import org.yichuang.api.matter.Material;
import org.yichuang.api.window.IntakeStep;
import org.yichuang.ports.casework.Queue;

class VocabularyTest {
    @Test
    void everyEnumWithATitleIsInIt() throws Exception {
        List<String> titled = new ArrayList<>();
        for (Class<?> witness : List.of(CaseState.class, Material.class, IntakeStep.class, Queue.class)) {
            for (Class<?> type : classesBeside(witness)) {
                if (type.isEnum() && hasTitle(type)) {
                    titled.add(name(type));
                }
            }
        }
        assertThat(titled).hasSizeGreaterThan(15);
        assertThat(Vocabulary.titles().keySet()).containsExactlyInAnyOrderElementsOf(titled);
    }

    @Test
    void constantsHaveTheirChineseNames() {
        assertThat(Vocabulary.titles().get("CaseState"))
                .containsEntry("DRAFT", "暂存")
                .hasSize(CaseState.values().length);
        assertThat(Vocabulary.titles().get("Material.Medium")).containsEntry("PAPER", "纸质");
    }

    private static boolean hasTitle(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("title"));
    }

    private static String name(Class<?> type) {
        String simple = type.getSimpleName();
        return type.isMemberClass() ? type.getDeclaringClass().getSimpleName() + "." + simple : simple;
    }

    /** Loads every class of the bundle that {@code witness} is in, be it a jar or a folder. */
    private static List<Class<?>> classesBeside(Class<?> witness) throws Exception {
        Path place = Path.of(
                witness.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return classesIn(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classesIn(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classesIn(Path root) throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    classes.add(Class.forName(name.replace(".class", "").replace('/', '.')));
                }
            }
        }
        return classes;
    }
}
