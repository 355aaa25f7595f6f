package org.modelunit.evidence.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** JSON values whose names are sorted at every depth, so that equal values are equal bytes. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SortedJson {

    private SortedJson() {}

    /**
     * Returns an object with all names sorted.
     *
     * @param json the object
     */
    public static Map<String, @Nullable Object> of(Map<?, ?> json) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        json.forEach((name, value) -> sorted.put(name.toString(), value(value)));
        return sorted;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> sorted = new ArrayList<>();
            list.forEach(element -> sorted.add(value(element)));
            return sorted;
        }
        return value;
    }
}
