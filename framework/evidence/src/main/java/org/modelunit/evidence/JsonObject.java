package org.modelunit.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object, naming what is missing or of another kind than it should be. */
final class JsonObject {

    private final String path;
    private final Map<?, ?> fields;

    private JsonObject(String path, Map<?, ?> fields) {
        this.path = path;
        this.fields = fields;
    }

    static JsonObject of(@Nullable Object value) {
        return of("", value);
    }

    private static JsonObject of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(path, map);
        }
        throw new MalformedEvidence((path.isEmpty() ? "the file" : path) + " should be an object, but is " + value);
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    String text(String name) {
        return field(name, String.class, "a text");
    }

    long whole(String name) {
        return field(name, Number.class, "a number").longValue();
    }

    /** Returns a number, or what null stands for. */
    double number(String name, double otherwise) {
        return has(name) ? field(name, Number.class, "a number").doubleValue() : otherwise;
    }

    JsonObject object(String name) {
        return of(path(name), fields.get(name));
    }

    List<JsonObject> objects(String name) {
        return elements(name, element -> of(path(name), element));
    }

    List<Double> numbers(String name) {
        return elements(name, element -> element instanceof Number number ? number.doubleValue() : Double.NaN);
    }

    Map<String, String> texts(String name) {
        JsonObject object = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields.keySet().forEach(key -> texts.put(key.toString(), object.text(key.toString())));
        return texts;
    }

    private <T> List<T> elements(String name, Function<@Nullable Object, T> reader) {
        List<?> list = field(name, List.class, "a list");
        return list.stream().<T>map(reader).toList();
    }

    private <T> T field(String name, Class<T> type, String kind) {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedEvidence(path(name) + " should be " + kind + ", but is " + value);
        }
        return type.cast(value);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Evidence is not what it should be; whoever knows the file says so to the user. */
    static final class MalformedEvidence extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedEvidence(String message) {
            super(message);
        }
    }
}
