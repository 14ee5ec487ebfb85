// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.yichuang.ports.problem.Fault;

/** Classes that a compiler made, looked at as those of a plug-in are. */
class ByteCodeRulesTest {

    @Test
    void ordinaryCodePasses() throws IOException {
        assertThat(check(Ordinary.class)).isEmpty();
    }

    @Test
    void endingTheProcessIsFound() throws IOException {
        assertThat(check(Exits.class))
                .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("ENDS_THE_PLATFORM"))
                .extracting(Fault::message)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).contains("Exits.directly 调用了 System.exit"),
                        second -> assertThat(second).contains("Exits.byReference 调用了 System.exit"),
                        third -> assertThat(third).contains("Exits.halts 调用了 Runtime.halt"));
    }

    @Test
    void nativeCodeIsFound() throws IOException {
        assertThat(check(Native.class)).extracting(Fault::code).containsExactly("NATIVE_CODE", "NATIVE_CODE");
    }

    @Test
    void unsafeIsFoundByItsNameToo() throws IOException {
        assertThat(check(Unsafe.class)).extracting(Fault::code).containsExactly("UNSAFE_USED");
    }

    @Test
    void aClassOfALaterJavaIsFound() throws IOException {
        var bytes = bytes(Ordinary.class);
        bytes[7] = (byte) (bytes[7] + 8);
        assertThat(ByteCodeRules.check(Map.of("a/A.class", bytes)))
                .extracting(Fault::code)
                .containsExactly("CLASS_TOO_NEW");
        assertThat(ByteCodeRules.check(Map.of("META-INF/versions/25/a/A.class", bytes)))
                .isEmpty();
    }

    @Test
    void whatIsNoClassIsFound() throws IOException {
        assertThat(ByteCodeRules.check(Map.of("a/A.class", new byte[] {1, 2, 3})))
                .extracting(Fault::code)
                .containsExactly("CLASS_UNREADABLE");
        var cut = bytes(Exits.class);
        assertThat(ByteCodeRules.check(Map.of("a/A.class", Arrays.copyOf(cut, cut.length / 2))))
                .extracting(Fault::code)
                .containsExactly("CLASS_UNREADABLE");
    }

    private static List<Fault> check(Class<?> type) throws IOException {
        return ByteCodeRules.check(Map.of(type.getName() + ".class", bytes(type)));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    static final class Ordinary {
        String greet(List<String> names) {
            return String.join(", ", names.stream().map(String::strip).toList())
                    + Runtime.getRuntime().freeMemory();
        }
    }

    static final class Exits {
        void directly() {
            System.exit(1);
        }

        IntConsumer byReference() {
            return System::exit;
        }

        void halts() {
            Runtime.getRuntime().halt(1);
        }
    }

    static final class Native {
        native int away();

        void loads() {
            System.loadLibrary("away");
        }
    }

    static final class Unsafe {
        Class<?> find() throws ClassNotFoundException {
            return Class.forName("sun.misc.Unsafe");
        }
    }
}
