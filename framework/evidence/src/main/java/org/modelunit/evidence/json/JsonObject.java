package org.modelunit.evidence.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.PrintableText;

/** Reads the fields of a JSON object, naming what is missing, of another kind than it should be, or not known at all. */
@API(status = Status.INTERNAL, since = "0.1")
public final class JsonObject {

    private final @Nullable JsonObject around;
    private final String name;
    private final Map<?, ?> fields;
    private final Set<String> known = new HashSet<>();
    private final List<JsonObject> all;

    private JsonObject(@Nullable JsonObject around, String name, Map<?, ?> fields) {
        this.around = around;
        this.name = name;
        this.fields = fields;
        this.all = around == null ? new ArrayList<>() : around.all;
        all.add(this);
    }

    /**
     * Returns an object to read fields from.
     *
     * @param value what {@link Json#read} gave
     */
    public static JsonObject of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(null, "", map);
        }
        throw new MalformedEvidence("the file should be an object, but is " + value);
    }

    private JsonObject inside(String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(this, field, map);
        }
        throw new MalformedEvidence(path(field) + " should be an object, but is " + value);
    }

    /**
     * Tells whether there is a field, and not null.
     *
     * @param name its name
     */
    public boolean has(String name) {
        known.add(name);
        return fields.get(name) != null;
    }

    /**
     * Returns a text.
     *
     * @param name the name of its field
     */
    public String text(String name) {
        return field(name, String.class, "a text");
    }

    /**
     * Refuses an object whose field {@code schema} does not name the format that is read, with its version.
     *
     * @param format what it should say
     */
    public void requireSchema(String format) {
        String found = text("schema");
        if (!found.equals(format)) {
            throw new MalformedEvidence("schema should be '" + format + "', but is '" + PrintableText.of(found) + "'");
        }
    }

    /**
     * Returns the one of several things that a text names.
     *
     * @param name the name of its field
     * @param all what there is
     * @param words gives the text for one
     * @param kind what they are called
     * @param <T> what they are
     */
    public <T> T named(String name, T[] all, Function<T, String> words, String kind) {
        String text = text(name);
        for (T one : all) {
            if (words.apply(one).equals(text)) {
                return one;
            }
        }
        throw new MalformedEvidence("'" + text + "' is no " + kind);
    }

    /**
     * Returns a truth value.
     *
     * @param name the name of its field
     */
    public boolean truth(String name) {
        return field(name, Boolean.class, "true or false");
    }

    /**
     * Returns a whole number.
     *
     * @param name the name of its field
     */
    public long whole(String name) {
        Number number = field(name, Number.class, "a number");
        if (number instanceof Integer || number instanceof Long) {
            return number.longValue();
        }
        throw new MalformedEvidence(path(name) + " should be a whole number, but is " + number);
    }

    /**
     * Returns how many of something there are: a whole number, not below zero.
     *
     * @param name the name of its field
     */
    public int count(String name) {
        long number = whole(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new MalformedEvidence(
                    path(name) + " should be from 0 to " + Integer.MAX_VALUE + ", but is " + number);
        }
        return (int) number;
    }

    /**
     * Returns a number; null and a missing field are errors.
     *
     * @param name the name of its field
     */
    public double number(String name) {
        return field(name, Number.class, "a number").doubleValue();
    }

    /**
     * Returns a number, or what a null or a missing field stands for.
     *
     * @param name the name of its field
     * @param otherwise what a null or a missing field stands for
     */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /**
     * Returns a number, or what null stands for; a field that is missing is an error.
     *
     * @param name the name of its field
     * @param otherwise what null stands for
     */
    public double numberOrNull(String name, double otherwise) {
        if (!fields.containsKey(name)) {
            throw new MalformedEvidence(path(name) + " should be a number or null, but is missing");
        }
        return number(name, otherwise);
    }

    /**
     * Returns an object inside this one.
     *
     * @param name the name of its field
     */
    public JsonObject object(String name) {
        known.add(name);
        return inside(name, fields.get(name));
    }

    /**
     * Returns objects in a list.
     *
     * @param name the name of its field
     */
    public List<JsonObject> objects(String name) {
        List<?> list = field(name, List.class, "a list");
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : list) {
            objects.add(inside(name + "[" + objects.size() + "]", element));
        }
        return objects;
    }

    /**
     * Returns numbers, with NaN for null.
     *
     * @param name the name of its field
     */
    public List<Double> numbers(String name) {
        List<?> list = field(name, List.class, "a list");
        List<Double> numbers = new ArrayList<>();
        for (Object element : list) {
            if (element != null && !(element instanceof Number)) {
                throw new MalformedEvidence(
                        path(name) + "[" + numbers.size() + "] should be a number or null, but is " + element);
            }
            numbers.add(element instanceof Number number ? number.doubleValue() : Double.NaN);
        }
        return numbers;
    }

    /**
     * Returns what stands in a list, as {@link Json} made it; whoever reads it knows what may stand in it.
     *
     * @param name the name of its field
     */
    public List<?> list(String name) {
        return field(name, List.class, "a list");
    }

    /**
     * Returns texts in a list.
     *
     * @param name the name of its field
     */
    public List<String> texts(String name) {
        List<?> list = field(name, List.class, "a list");
        List<String> texts = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof String text)) {
                throw new MalformedEvidence(path(name) + "[" + texts.size() + "] should be a text, but is " + element);
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * Returns texts by names that nobody has fixed.
     *
     * @param name the name of its field
     */
    public Map<String, String> textsByName(String name) {
        JsonObject object = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        object.names().forEach(key -> texts.put(key, object.text(key)));
        return texts;
    }

    /**
     * Returns what stands in a field, as {@link Json} made it, null for null; a field that is missing is an error.
     *
     * @param name the name of its field
     */
    @Nullable
    public Object value(String name) {
        known.add(name);
        if (!fields.containsKey(name)) {
            throw new MalformedEvidence(path(name) + " is missing");
        }
        return fields.get(name);
    }

    /** Returns all fields as they are, without asking for any. */
    public Map<?, ?> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Returns the names of all fields, for an object whose names nobody has fixed. */
    public List<String> names() {
        return fields.keySet().stream().map(Object::toString).toList();
    }

    /**
     * Tells whether a field is a text.
     *
     * @param name its name
     */
    public boolean isText(String name) {
        return fields.get(name) instanceof String;
    }

    /**
     * Tells whether a field is an object.
     *
     * @param name its name
     */
    public boolean isObject(String name) {
        return fields.get(name) instanceof Map;
    }

    /**
     * Tells whether a field is a list.
     *
     * @param name its name
     */
    public boolean isList(String name) {
        return fields.get(name) instanceof List;
    }

    /** Checks that nobody has put anything into this object, or those in it, that nobody asked for. */
    public void checkNothingElse() {
        for (JsonObject object : all) {
            for (Object name : object.fields.keySet()) {
                if (!object.known.contains(name.toString())) {
                    throw new MalformedEvidence(object.path(name.toString()) + " is not known here");
                }
            }
        }
    }

    private <T> T field(String name, Class<T> type, String kind) {
        known.add(name);
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new MalformedEvidence(
                    path(name) + " should be " + kind + ", but is " + (fields.containsKey(name) ? value : "missing"));
        }
        return type.cast(value);
    }

    /** Where a field stands in the whole, which is asked for only where something is wrong. */
    private String path(String field) {
        return around == null ? field : around.path(name) + "." + field;
    }

    /** Evidence is not what it should be; whoever knows the file says so to the user. */
    public static final class MalformedEvidence extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /**
         * Creates the error.
         *
         * @param message what is wrong, and where
         */
        public MalformedEvidence(String message) {
            super(message);
        }
    }
}
