package org.modelunit.weakspot;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;

/**
 * Something to know of an input, by name: a component of a record, a column of a row, or a function of one's own.
 *
 * @param name what it is called
 * @param function gives it
 * @param origin the user's class that has the function, or its method; an empty text for a component or a column
 */
record Feature(String name, Attribute<Object, Object> function, String origin) implements Serializable {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // records of tests are seldom public
                accessors.put(component.getName(), accessor);
            }
            return accessors;
        }
    };

    /** The user's functions among features, each with its name: "length: shop.Review::length". */
    static List<String> inWords(List<Feature> features) {
        return features.stream()
                .filter(feature -> !feature.origin.isEmpty())
                .map(feature -> feature.name + ": " + feature.origin)
                .toList();
    }

    @Nullable
    Object of(Object input) {
        return function.of(input);
    }

    /** The column of a row, or the component of a record; components of nested records have a dot. */
    static Feature named(String name) {
        String[] path = name.split("\\.");
        return new Feature(name, input -> input instanceof Row row ? row.find(name) : component(input, path, 0), "");
    }

    private static @Nullable Object component(@Nullable Object some, String[] path, int depth) {
        if (some == null || depth == path.length) {
            return some;
        }
        if (!(some instanceof Record)) {
            throw new DataException("a " + some.getClass().getSimpleName() + " has no '" + path[depth]
                    + "': only records and rows have columns by name; name a function of the input: .feature(\""
                    + path[depth] + "\", input -> …)");
        }
        Method accessor = ACCESSORS.get(some.getClass()).get(path[depth]);
        if (accessor == null) {
            throw new DataException("there is no '" + path[depth] + "' in "
                    + some.getClass().getSimpleName() + "; it has "
                    + ACCESSORS.get(some.getClass()).keySet());
        }
        try {
            return component(accessor.invoke(some), path, depth + 1);
        } catch (ReflectiveOperationException e) {
            throw new DataException(
                    "cannot read '" + path[depth] + "' of a " + some.getClass().getSimpleName(),
                    ForeignError.asCause(e));
        }
    }

    /** The columns of rows, or the components of records. */
    static List<Feature> of(List<?> inputs) {
        Set<String> rows = new TreeSet<>();
        List<Feature> features = new ArrayList<>();
        Object first = inputs.get(0);
        if (first instanceof Row row) {
            row.columns().forEach(column -> features.add(named(column)));
        } else if (first instanceof Record) {
            flatten("", first.getClass(), rows).forEach(name -> features.add(named(name)));
        }
        return features;
    }

    private static List<String> flatten(String prefix, Class<?> type, Set<String> outer) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            Class<?> inner = component.getType();
            if (inner.isRecord() && outer.add(inner.getName())) {
                names.addAll(flatten(name + ".", inner, outer));
                outer.remove(inner.getName());
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
