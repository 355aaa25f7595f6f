package org.modelunit.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The values at an edge. */
final class EdgeValues {

    private static final int LONG = 20_000; // characters

    /** So many values an edge has at most. */
    static final int MOST = 2;

    private EdgeValues() {}

    /** Whether an edge has one value at most; others have two, with either sign. */
    static boolean isOne(Edge edge) {
        return edge != Edge.INFINITE && edge != Edge.DENORMAL && edge != Edge.HUGE;
    }

    /** The values to put in a place instead of another; none where it has no such edge. */
    static List<Object> of(Edge edge, EdgePlace<?> place, Object value) {
        Stream<?> values;
        if (value instanceof Double) {
            values = doubles(edge).stream();
        } else if (value instanceof Float) {
            values = floats(edge).stream();
        } else if (value instanceof String text) {
            values = place.isNumberText() ? numberTexts(edge).stream() : texts(edge, text, place.seen()).stream();
        } else {
            values = edge == Edge.HUGE ? whole(value).stream() : Stream.empty();
        }
        return values.map(Object.class::cast)
                .filter(each -> !each.equals(value))
                .toList();
    }

    private static List<Double> doubles(Edge edge) {
        return switch (edge) {
            case NAN -> List.of(Double.NaN);
            case INFINITE -> List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            case DENORMAL -> List.of(Double.MIN_VALUE, -Double.MIN_VALUE);
            case HUGE -> List.of(Double.MAX_VALUE, -Double.MAX_VALUE);
            case EMPTY, ONE_TOKEN, LONGEST, UNSEEN, LONE_SURROGATE -> List.of();
        };
    }

    private static List<Float> floats(Edge edge) {
        return switch (edge) {
            case NAN -> List.of(Float.NaN);
            case INFINITE -> List.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
            case DENORMAL -> List.of(Float.MIN_VALUE, -Float.MIN_VALUE);
            case HUGE -> List.of(Float.MAX_VALUE, -Float.MAX_VALUE);
            case EMPTY, ONE_TOKEN, LONGEST, UNSEEN, LONE_SURROGATE -> List.of();
        };
    }

    private static List<?> whole(Object value) {
        if (value instanceof Integer) {
            return List.of(Integer.MAX_VALUE, Integer.MIN_VALUE);
        }
        if (value instanceof Long) {
            return List.of(Long.MAX_VALUE, Long.MIN_VALUE);
        }
        if (value instanceof Short) {
            return List.of(Short.MAX_VALUE, Short.MIN_VALUE);
        }
        return value instanceof Byte ? List.of(Byte.MAX_VALUE, Byte.MIN_VALUE) : List.of();
    }

    private static List<String> numberTexts(Edge edge) {
        return edge == Edge.EMPTY
                ? List.of("")
                : doubles(edge).stream().map(String::valueOf).toList();
    }

    private static List<String> texts(Edge edge, String text, Set<String> seen) {
        return switch (edge) {
            case EMPTY -> List.of("");
            case ONE_TOKEN -> List.of(firstWord(text));
            case LONGEST -> List.of(longest(text));
            case UNSEEN -> List.of(unseen(seen));
            case LONE_SURROGATE -> List.of(text + '\ud83d');
            case NAN, INFINITE, DENORMAL, HUGE -> List.of();
        };
    }

    private static String firstWord(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return words[0].isEmpty() ? "a" : words[0];
    }

    private static String longest(String text) {
        String part = text.isBlank() ? "a " : text + " ";
        return part.repeat(LONG / part.length() + 1);
    }

    private static String unseen(Set<String> seen) {
        StringBuilder text = new StringBuilder("unseen");
        while (seen.contains(text.toString())) {
            text.append('-');
        }
        return text.toString();
    }

    /** A value in words, where it is no text, which would be of a row. */
    static String inWords(Edge edge, Object value) {
        return value instanceof String && edge != Edge.NAN && edge != Edge.INFINITE ? edge.words() : value.toString();
    }
}
