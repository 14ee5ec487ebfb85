// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal.difference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.yichuang.api.matter.Limit;
import org.yichuang.api.matter.LimitUnit;

/** Makes every variant of a record that differs from it in one component, however deep that lies. */
final class Changed {
    private static final Object OTHER_RULE = Map.of("==", List.of(Map.of("var", "no such question"), "yes"));

    private Changed() {}

    /** Calls {@code each} with the path of the component, such as {@code materials.name}, and the variant. */
    static <R extends Record> void each(R record, BiConsumer<String, R> each) {
        variants("", record).forEach(variant -> {
            if (!variant.value().equals(record)) {
                each.accept(variant.path(), cast(record, variant.value()));
            }
        });
    }

    /** Returns the paths of all components that a record of a type can have. */
    static List<String> paths(Class<?> type, String path) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String here = path + component.getName();
            Class<?> element = element(component);
            if (element.isRecord()) {
                paths.addAll(paths(element, here + "."));
            } else {
                paths.add(here);
            }
        }
        return paths;
    }

    private record Variant(String path, Object value) {}

    private static List<Variant> variants(String path, Record record) {
        List<Variant> variants = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int at = 0; at < components.length; at++) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = get(record, components[i]);
            }
            String here = path + components[at].getName();
            for (Variant other : others(here, components[at], values[at])) {
                values[at] = other.value();
                variants.add(new Variant(other.path(), make(record.getClass(), components, values)));
            }
        }
        return variants;
    }

    private static List<Variant> others(String path, RecordComponent component, Object value) {
        if (value instanceof List<?> list) {
            return ofList(path, component, list);
        }
        if (value instanceof Record record) {
            return variants(path + ".", record);
        }
        if (value instanceof Map<?, ?> map && component.getType() == Map.class) {
            Map<Object, Object> more = new LinkedHashMap<>(map);
            more.put("$comment", "changed");
            return List.of(new Variant(path, more));
        }
        return List.of(new Variant(path, other(component.getType(), value)));
    }

    private static List<Variant> ofList(String path, RecordComponent component, List<?> list) {
        List<Variant> variants = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            List<Object> shorter = new ArrayList<>(list);
            Object gone = shorter.remove(at);
            variants.add(new Variant(path, shorter));
            if (gone instanceof Record record) {
                for (Variant other : variants(path + ".", record)) {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(at, other.value());
                    variants.add(new Variant(other.path(), changed));
                }
            }
        }
        if (list.size() > 1) {
            List<Object> turned = new ArrayList<>(list.subList(1, list.size()));
            turned.add(list.get(0));
            variants.add(new Variant(path, turned));
        }
        if (element(component) == String.class) {
            List<Object> longer = new ArrayList<>(list);
            longer.add("changed");
            variants.add(new Variant(path, longer));
        }
        return variants;
    }

    private static Object other(Class<?> type, Object value) {
        if (type == String.class) {
            return Objects.requireNonNullElse(value, "") + "改";
        } else if (type == int.class || type == Integer.class) {
            return value == null ? 1 : (Integer) value + 1;
        } else if (type == long.class) {
            return (Long) value + 1;
        } else if (type == boolean.class || type == Boolean.class) {
            return !(Boolean) value;
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[(((Enum<?>) value).ordinal() + 1) % constants.length];
        } else if (type == Object.class) {
            return OTHER_RULE;
        } else if (type == List.class) {
            return List.of("changed");
        } else if (type.isRecord()) {
            // A limit that was left out; no other record may be.
            return new Limit(3, LimitUnit.CALENDAR_DAY);
        }
        throw new IllegalArgumentException("no other value of " + type);
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic && component.getType() == List.class
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> R cast(R like, Object value) {
        return (R) like.getClass().cast(value);
    }
}
