// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.json;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiFunction;

/** Makes records out of records, whatever their components are called. */
public final class Records {
    /** Looked up once a class: looking up takes longer than copying. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Records() {}

    /**
     * @param sorted the accessors by the names of their components
     * @param names what JSON writes before the values of these
     */
    private record Shape(
            RecordComponent[] components,
            Method[] accessors,
            Method[] sorted,
            String[] names,
            Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            Method[] sorted = Arrays.stream(accessors)
                    .sorted(Comparator.comparing(Method::getName))
                    .toArray(Method[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                AccessibleObject.setAccessible(accessors, true);
                constructor.setAccessible(true);
                return new Shape(
                        components,
                        accessors,
                        sorted,
                        Arrays.stream(sorted)
                                .map(accessor -> JsonParts.name(accessor.getName()))
                                .toArray(String[]::new),
                        constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("every record has its canonical constructor", impossible);
            }
        }
    }

    /** Returns what JSON writes before each of {@link #values}: the same array for all records of a class. */
    static String[] names(Record value) {
        return SHAPES.get(value.getClass()).names();
    }

    /** Returns the values of a public record, in the order of the names of its components. */
    static Object[] values(Record value) {
        Method[] accessors = SHAPES.get(value.getClass()).sorted();
        Object[] values = new Object[accessors.length];
        try {
            for (int index = 0; index < values.length; index++) {
                values[index] = accessors[index].invoke(value);
            }
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of the contract are public", impossible);
        }
    }

    /**
     * Copies a record; where nothing of it is to be another, it is its own copy.
     *
     * @param value a public record
     * @param part gives what a component is to be in the copy, from the component and what it is now
     */
    public static Record copy(Record value, BiFunction<RecordComponent, Object, Object> part) {
        Shape shape = SHAPES.get(value.getClass());
        Object[] values = new Object[shape.components().length];
        try {
            boolean same = true;
            for (int index = 0; index < values.length; index++) {
                Object now = shape.accessors()[index].invoke(value);
                values[index] = part.apply(shape.components()[index], now);
                same &= values[index] == now;
            }
            return same ? value : (Record) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of the contract are public", impossible);
        }
    }
}
