package org.modelunit.data.array;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the literals that NumPy's headers consist of: texts, truth values, whole numbers, tuples, lists and one dictionary. */
final class PythonLiteral {

    /** Deeper than any header is. */
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    /** That a text is something else. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no literal of a header", null, false, false);
        }
    }

    private PythonLiteral(String text) {
        this.text = text;
    }

    /** Returns a dictionary whose keys are texts; values are String, Boolean, Long or List. Empty if a text is none. */
    static Optional<Map<String, Object>> dictionary(String text) {
        try {
            PythonLiteral literal = new PythonLiteral(text);
            Map<String, Object> dictionary = literal.dictionary();
            return literal.peek() == 0 ? Optional.of(dictionary) : Optional.empty();
        } catch (Unknown | NumberFormatException e) {
            return Optional.empty(); // the caller knows the file, and tells
        }
    }

    private Map<String, Object> dictionary() {
        Map<String, Object> dictionary = new LinkedHashMap<>();
        take('{');
        while (!takes('}')) {
            if (!(value() instanceof String key)) {
                throw new Unknown();
            }
            take(':');
            if (dictionary.put(key, value()) != null) {
                throw new Unknown();
            }
            if (!takes(',') && peek() != '}') {
                throw new Unknown();
            }
        }
        return dictionary;
    }

    private Object value() {
        char next = peek();
        if (next == '(' || next == '[') {
            at++;
            return list(next == '(' ? ')' : ']');
        }
        if (next == '\'' || next == '"') {
            at++;
            return string(next);
        }
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))
                || at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        return word(text.substring(start, at));
    }

    private Object word(String word) {
        char next = peek();
        if ((word.equals("u") || word.equals("b")) && (next == '\'' || next == '"')) {
            at++;
            return string(next);
        }
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            default -> Long.valueOf(word.endsWith("L") ? word.substring(0, word.length() - 1) : word);
        };
    }

    private String string(char quote) {
        int end = text.indexOf(quote, at);
        if (end < 0) {
            throw new Unknown();
        }
        String string = text.substring(at, end);
        if (string.indexOf('\\') >= 0) {
            throw new Unknown();
        }
        at = end + 1;
        return string;
    }

    private List<Object> list(char close) {
        List<Object> values = new ArrayList<>();
        if (++depth > DEEPEST) {
            throw new Unknown();
        }
        while (!takes(close)) {
            values.add(value());
            if (!takes(',') && peek() != close) {
                throw new Unknown();
            }
        }
        depth--;
        return values;
    }

    /** Returns the next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean takes(char expected) {
        boolean isNext = peek() == expected;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private void take(char expected) {
        if (!takes(expected)) {
            throw new Unknown();
        }
    }
}
