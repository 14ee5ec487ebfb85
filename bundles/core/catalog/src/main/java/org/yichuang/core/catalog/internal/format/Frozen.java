// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.format;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes records of lists and maps unchangeable through and through: definitions are shared with plug-ins. */
final class Frozen {
    private Frozen() {}

    /** Returns an equal record whose lists and maps refuse changes. Maps keep their order, which forms are shown in. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T copy(T record) {
        return (T) freeze(record);
    }

    private static Object freeze(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(freeze(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, freeze(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof Record record ? rebuild(record) : value;
    }

    private static Record rebuild(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = freeze(components[i].getAccessor().invoke(record));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("record " + record.getClass() + " can't be copied", fault);
        }
    }
}
