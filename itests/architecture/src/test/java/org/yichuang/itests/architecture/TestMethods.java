// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The test methods of the source tree, as {@code Class.method}.
 *
 * @param names of those that run
 */
record TestMethods(Set<String> names) {
    private static final Pattern METHOD = Pattern.compile(
            "((?:@\\w+(?:\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))?\\s+)+)(?:public |private |static )*(?:[\\w<>?, ]+) (\\w+)\\(");
    private static final Pattern RUNS = Pattern.compile("@(Test|ParameterizedTest|TestFactory|Property|Example)\\b");

    static TestMethods ofThePlatform() {
        var names = new HashSet<String>();
        for (String folder : List.of("bundles", "itests")) {
            try (Stream<Path> files = Files.walk(Bundle.ROOT.resolve(folder))) {
                files.filter(TestMethods::isTestSource).forEach(file -> {
                    String type = file.getFileName().toString().replace(".java", "");
                    in(read(file)).forEach(method -> names.add(type + "." + method));
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new TestMethods(names);
    }

    /** Returns the names of the methods of a source file that run as tests. */
    static Set<String> in(String source) {
        var names = new HashSet<String>();
        METHOD.matcher(source)
                .results()
                .filter(method ->
                        RUNS.matcher(method.group(1)).find() && !method.group(1).contains("@Disabled"))
                .forEach(method -> names.add(method.group(2)));
        return names;
    }

    boolean has(String test) {
        return names.contains(test);
    }

    private static boolean isTestSource(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith("Test.java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
