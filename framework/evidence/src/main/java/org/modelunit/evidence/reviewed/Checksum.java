package org.modelunit.evidence.reviewed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.provenance.Sha256;

/**
 * The SHA-256 of what a program wrote into an object, so that a change by hand or by a merge shows. It stands in the object as
 * {@code "checksum"}; it is of the JSON on one line with names sorted, so another layout is no change, and without what people write.
 */
final class Checksum {

    private static final String NAME = "checksum";

    private Checksum() {}

    /**
     * Returns an object with its checksum at the end.
     *
     * @param json the object
     * @param forPeople what people write into it, by name
     */
    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> json, Set<String> forPeople) {
        Map<String, @Nullable Object> signed = new LinkedHashMap<>(json);
        signed.put(NAME, of(json, forPeople));
        return signed;
    }

    /** Returns whether an object says its checksum; one that does not was written by a person. */
    static boolean isIn(JsonObject json) {
        return json.has(NAME);
    }

    /**
     * Checks an object that says its checksum.
     *
     * @param what what it is, for people
     * @throws JsonObject.MalformedEvidence if it was changed after it was written
     */
    static void check(JsonObject json, Set<String> forPeople, String what) {
        if (json.has(NAME) && !json.text(NAME).equals(of(json.fields(), forPeople))) {
            throw new JsonObject.MalformedEvidence(what + " is not what was written: its checksum is another one");
        }
    }

    private static String of(Map<?, ?> json, Set<String> forPeople) {
        Map<String, @Nullable Object> written = sorted(json);
        written.remove(NAME);
        written.keySet().removeAll(forPeople);
        return Sha256.of(Json.write(written, false));
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, each) -> sorted.put(String.valueOf(name), value(each)));
        return sorted;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            list.forEach(each -> values.add(value(each)));
            return values;
        }
        return value;
    }
}
