// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.rest.internal.resource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yichuang.core.rest.internal.resource.ActionForm.Field;
import org.yichuang.core.rest.internal.resource.ActionForm.Kind;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.Title;

/** Reads from the contract what has to be asked for an action, so that a new action is filled in at once. */
final class ActionForms {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final List<ActionForm> ALL = Arrays.stream(ActionType.values())
            .filter(type -> isTitled(type.data()))
            .map(type -> new ActionForm(type, fields(type.data())))
            .toList();

    private ActionForms() {}

    /** Returns the forms of all actions whose components are titled; the others have pages of their own. */
    static List<ActionForm> all() {
        return ALL;
    }

    private static boolean isTitled(Class<?> data) {
        return Arrays.stream(data.getRecordComponents()).allMatch(part -> part.isAnnotationPresent(Title.class));
    }

    private static List<Field> fields(Class<?> data) {
        return Arrays.stream(data.getRecordComponents()).map(ActionForms::field).toList();
    }

    private static Field field(RecordComponent part) {
        Title title = part.getAnnotation(Title.class);
        boolean several = part.getType() == List.class;
        Class<?> type = several ? element(part.getGenericType()) : part.getType();
        return new Field(
                part.getName(),
                title.value(),
                kind(type),
                several,
                title.as(),
                title.optional(),
                type.isEnum() ? Vocabulary.name(type) : null,
                type.isRecord() ? fields(type) : List.of());
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Kind kind(Class<?> type) {
        if (type.isRecord()) {
            return Kind.RECORD;
        }
        if (type.isEnum()) {
            return Kind.CONSTANT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.BOOLEAN;
        }
        if (type == Instant.class) {
            return Kind.INSTANT;
        }
        return NUMBERS.contains(type) ? Kind.NUMBER : Kind.TEXT;
    }
}
