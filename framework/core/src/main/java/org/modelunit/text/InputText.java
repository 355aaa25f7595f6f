package org.modelunit.text;

import java.lang.reflect.Array;
import java.util.StringJoiner;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The inputs of models and functions as parts of a message, shortened. */
@API(status = Status.INTERNAL, since = "0.1")
public final class InputText {

    private InputText() {}

    /**
     * Returns a value on one line; an array with its values.
     *
     * @param value the value
     * @param longest the most characters
     */
    public static String onOneLine(@Nullable Object value, int longest) {
        String text = (value != null && value.getClass().isArray() ? array(value, longest) : String.valueOf(value))
                .replaceAll("\\s+", " ");
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static String array(Object array, int longest) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < Array.getLength(array) && text.length() <= longest; i++) {
            text.add(onOneLine(Array.get(array, i), longest));
        }
        return text.toString();
    }
}
