// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.yichuang.ports.problem.Fault;

/**
 * Looks at the byte code of a plug-in for what would end the platform's process or reach around the language: {@code exit} and
 * {@code halt}, native code, {@code Unsafe}. What is called by reflection is not seen; a plug-in is trusted code all the same.
 */
final class ByteCodeRules {
    private static final int MAXIMUM_FAULTS = 20;
    private static final Map<String, Set<String>> FORBIDDEN = Map.of(
            "java/lang/System", Set.of("exit", "load", "loadLibrary"),
            "java/lang/Runtime", Set.of("exit", "halt", "load", "loadLibrary"));
    private static final Set<String> UNSAFE = Set.of("sun/misc/Unsafe", "jdk/internal/misc/Unsafe");
    private static final int RUNNING = Runtime.version().feature();
    /** Class files of Java 1 have this number, each later version one more. */
    private static final int BEFORE_FIRST = 44;

    private ByteCodeRules() {}

    /**
     * Finds what is wrong with classes.
     *
     * @param classes class files by path
     * @return at most twenty faults, none twice
     */
    static List<Fault> check(Map<String, byte[]> classes) {
        var faults = new LinkedHashSet<Fault>();
        classes.forEach((path, bytes) -> {
            if (faults.size() < MAXIMUM_FAULTS) {
                check(path, bytes, faults);
            }
        });
        return faults.stream().limit(MAXIMUM_FAULTS).toList();
    }

    private static void check(String path, byte[] bytes, Set<Fault> faults) {
        try {
            var reader = new ClassReader(bytes);
            var version = (reader.readShort(6) & 0xffff) - BEFORE_FIRST;
            if (version > RUNNING && !path.contains("META-INF/versions/")) {
                faults.add(fault(
                        "CLASS_TOO_NEW",
                        path + " 为 Java " + version + " 编译，平台运行在 Java " + RUNNING,
                        "以 --release " + RUNNING + " 编译"));
            }
            reader.accept(new Look(faults), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException broken) {
            faults.add(fault("CLASS_UNREADABLE", path + " 不是有效的类文件", "重新编译并打包"));
        }
    }

    private static Fault fault(String code, String message, String mend) {
        return new Fault("", code, message, mend);
    }

    /** Notes the forbidden calls of one class. */
    private static final class Look extends ClassVisitor {
        private final Set<Fault> faults;
        private String type;

        Look(Set<Fault> faults) {
            super(Opcodes.ASM9);
            this.faults = faults;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                faults.add(fault("NATIVE_CODE", type + "." + name + " 是本地方法", "改用 Java 实现，或者把它做成平台之外的服务"));
            }
            return new Calls(type + "." + name, faults);
        }
    }

    /** Notes the forbidden calls of one method, references to methods included. */
    private static final class Calls extends MethodVisitor {
        private final String place;
        private final Set<Fault> faults;

        Calls(String place, Set<Fault> faults) {
            super(Opcodes.ASM9);
            this.place = place;
            this.faults = faults;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            call(owner, name);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            unsafe(owner);
        }

        @Override
        public void visitTypeInsn(int opcode, String named) {
            unsafe(named);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type loaded && loaded.getSort() == Type.OBJECT) {
                unsafe(loaded.getInternalName());
            } else if (value instanceof String text) {
                unsafe(text.replace('.', '/'));
            } else if (value instanceof Handle method) {
                call(method.getOwner(), method.getName());
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (var argument : arguments) {
                if (argument instanceof Handle method) {
                    call(method.getOwner(), method.getName());
                }
            }
        }

        private void call(String owner, String name) {
            unsafe(owner);
            if (FORBIDDEN.getOrDefault(owner, Set.of()).contains(name)) {
                var called = owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
                faults.add(
                        name.startsWith("load")
                                ? fault("NATIVE_CODE", place + " 调用了 " + called, "改用 Java 实现，或者把它做成平台之外的服务")
                                : fault("ENDS_THE_PLATFORM", place + " 调用了 " + called, "抛出异常即可，平台会转告供应商；插件不得结束平台进程"));
            }
        }

        private void unsafe(String owner) {
            if (UNSAFE.contains(owner)) {
                faults.add(fault(
                        "UNSAFE_USED",
                        place + " 使用了 " + owner.replace('/', '.'),
                        "改用 VarHandle 或者 java.util.concurrent"));
            }
        }
    }
}
