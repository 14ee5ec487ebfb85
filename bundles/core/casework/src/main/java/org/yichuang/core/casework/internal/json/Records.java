// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;

/** Makes records out of records, whatever their components are called. */
public final class Records {
    private Records() {}

    /**
     * Copies a record.
     *
     * @param value a public record
     * @param part gives what a component is to be in the copy, from the component and what it is now
     */
    public static Record copy(Record value, BiFunction<RecordComponent, Object, Object> part) {
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int index = 0; index < components.length; index++) {
                RecordComponent component = components[index];
                component.getAccessor().setAccessible(true);
                values[index] = part.apply(component, component.getAccessor().invoke(value));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return value.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of the contract are public", impossible);
        }
    }
}
