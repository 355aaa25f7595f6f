package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;

/** Which values a component has in many inputs. */
final class Typical {

    /** So many inputs tell what is frequent. */
    private static final int MOST_INPUTS = 10_000;

    private final List<?> values; // of this component
    private final Map<String, Typical> parts = new LinkedHashMap<>();
    private @Nullable Set<Object> known;

    private Typical(List<?> values) {
        this.values = values;
    }

    static Typical of(List<?> inputs) {
        return new Typical(inputs.subList(0, Math.min(MOST_INPUTS, inputs.size())));
    }

    /** The values of a component or column of these; null for what has none. */
    Typical part(String name) {
        return parts.computeIfAbsent(name, key -> {
            List<@Nullable Object> found = new ArrayList<>();
            for (Object value : values) {
                found.add(part(value, name));
            }
            return new Typical(found);
        });
    }

    private static @Nullable Object part(@Nullable Object value, String name) {
        if (value instanceof Row row) {
            return row.has(name) ? row.get(name) : null;
        }
        return value instanceof Record ? Records.value(value, name) : null;
    }

    /** Whether some input has a value: one of a category, which no part can stand for. */
    boolean isKnown(Object value) {
        Set<Object> all = known;
        if (all == null) {
            all = new HashSet<>(values);
            known = all;
        }
        return all.contains(value);
    }

    /** The most frequent value, the first where there are several; empty where none is there twice. */
    Optional<Object> mostFrequent() {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        for (Object value : values) {
            if (value != null && !value.getClass().isArray()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        return most < 2
                ? Optional.empty()
                : counts.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(entry -> entry.getKey())
                        .findFirst();
    }
}
