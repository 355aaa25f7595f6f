package org.modelunit.evidence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;

/** Figures as JSON values, and back: each record is an object with its components, a figure also says its kind. */
final class FigureJson {

    private static final String KIND = "kind";
    private static final String LEFT_OUT = "leftOut"; // of a density; files of before have it not

    private FigureJson() {}

    static Map<String, Object> write(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(KIND, kind(figure.getClass()));
        if (figure instanceof ForestPlot plot) {
            json.putAll(ForestJson.write(plot)); // as those of claims on slices, with null for what has no number
        } else {
            components((Record) figure, json);
        }
        return json;
    }

    /** Reads a figure from what {@link Json} made of it; its own rules are checked as it is made. */
    static Figure read(@Nullable Object json, String path) {
        Place whole = new Place(null, path);
        Map<?, ?> fields = object(json, whole);
        for (Class<?> type : Figure.class.getPermittedSubclasses()) {
            if (kind(type).equals(fields.get(KIND))) {
                Map<Object, Object> rest = new LinkedHashMap<>(fields);
                rest.remove(KIND);
                if (type == ForestPlot.class) {
                    return forest(rest, path);
                }
                return (Figure) record(type, rest, whole);
            }
        }
        throw new JsonObject.MalformedEvidence(path + ".kind should name a figure, but is " + fields.get(KIND));
    }

    private static ForestPlot forest(Map<?, ?> fields, String path) {
        try {
            JsonObject json = JsonObject.of(fields);
            ForestPlot plot = ForestJson.read(json, row -> row.text("status"));
            json.checkNothingElse();
            return plot;
        } catch (JsonObject.MalformedEvidence e) {
            throw new JsonObject.MalformedEvidence(path + "." + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new JsonObject.MalformedEvidence(path + ": " + e.getMessage());
        }
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void components(Record value, Map<String, Object> json) {
        for (RecordComponent component : FigureShape.of(value.getClass()).components()) {
            json.put(component.getName(), json(FigureShape.get(value, component)));
        }
    }

    private static Object json(Object value) {
        if (value instanceof Record part) {
            Map<String, Object> json = new LinkedHashMap<>();
            components(part, json);
            return json;
        }
        return value instanceof List<?> list
                ? list.stream().map(FigureJson::json).toList()
                : value;
    }

    private static Record record(Class<?> type, Map<?, ?> fields, Place place) {
        FigureShape shape = FigureShape.of(type);
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : shape.components()) {
            String name = component.getName();
            boolean isOlder = name.equals(LEFT_OUT) && !fields.containsKey(name);
            values.add(isOlder ? 0L : value(component.getGenericType(), fields.get(name), place.of(name)));
        }
        for (Object name : fields.keySet()) {
            if (!shape.has(String.valueOf(name))) {
                throw new JsonObject.MalformedEvidence(place.of(name) + " is not known here");
            }
        }
        try {
            return shape.make(values);
        } catch (InvocationTargetException e) {
            Throwable rule = e.getCause() == null ? e : e.getCause(); // what the record refuses
            throw new JsonObject.MalformedEvidence(place + ": " + rule.getMessage());
        }
    }

    private static Object value(Type type, @Nullable Object json, Place place) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], json, place);
        }
        if (type == String.class && json instanceof String || type == boolean.class && json instanceof Boolean) {
            return json;
        }
        if (type == double.class && json instanceof Number number) {
            return number.doubleValue();
        }
        if (json instanceof Number number && (json instanceof Integer || json instanceof Long)) {
            if (type == long.class || type == Long.class) {
                return number.longValue();
            }
            if (type == int.class) {
                return Math.toIntExact(number.longValue());
            }
        }
        if (type instanceof Class<?> part && part.isRecord()) {
            return record(part, object(json, place), place);
        }
        throw new JsonObject.MalformedEvidence(place + " should be of another kind, or is missing: " + json);
    }

    private static List<Object> list(Type type, @Nullable Object json, Place place) {
        if (!(json instanceof List<?> list)) {
            throw new JsonObject.MalformedEvidence(place + " should be a list, but is " + json);
        }
        List<Object> values = new ArrayList<>();
        for (Object element : list) {
            values.add(value(type, element, place.of(values.size())));
        }
        return values;
    }

    private static Map<?, ?> object(@Nullable Object json, Place place) {
        if (json instanceof Map<?, ?> fields) {
            return fields;
        }
        throw new JsonObject.MalformedEvidence(place + " should be an object, but is " + json);
    }

    /**
     * Where a value stands, which is put into words only where something is wrong.
     *
     * @param around where the object or the list stands that it is in; null for the whole
     * @param step its name in the object, or its number in the list
     */
    private record Place(@Nullable Place around, Object step) {

        Place of(Object inner) {
            return new Place(this, inner);
        }

        @Override
        public String toString() {
            return around == null
                    ? step.toString()
                    : around + (step instanceof Integer ? "[" + step + "]" : "." + step);
        }
    }
}
