package org.modelunit.evidence.json;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Numbers that may be infinite, or none: JSON knows finite ones alone, so an infinite one is a text and null stands for none. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExtendedNumber {

    private static final String INFINITE = "Infinity";

    private ExtendedNumber() {}

    /**
     * Returns a number as it is written.
     *
     * @param number any number
     */
    public static @Nullable Object write(double number) {
        if (Double.isNaN(number)) {
            return null;
        }
        return Double.isInfinite(number) ? (number > 0 ? INFINITE : "-" + INFINITE) : (Object) number;
    }

    /**
     * Reads a number; a field that is missing is an error.
     *
     * @param json the object
     * @param name the name of the field
     */
    public static double read(JsonObject json, String name) {
        if (!json.isText(name)) {
            return json.numberOrNull(name, Double.NaN);
        }
        return switch (json.text(name)) {
            case INFINITE -> Double.POSITIVE_INFINITY;
            case "-" + INFINITE -> Double.NEGATIVE_INFINITY;
            default ->
                throw new JsonObject.MalformedEvidence(
                        "'" + name + "' is a number, null, 'Infinity' or '-Infinity', not '" + json.text(name) + "'");
        };
    }
}
