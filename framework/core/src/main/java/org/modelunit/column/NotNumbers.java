package org.modelunit.column;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/** What is said of answers that are NaN: in how many rows, which come first, and where to look. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NotNumbers {

    private static final int NAMED = 3;

    private NotNumbers() {}

    /**
     * Returns the message.
     *
     * @param what what is NaN: "the prediction"
     * @param size the number of rows
     * @param isNaN tells whether it is in a row
     */
    public static String message(String what, int size, IntPredicate isNaN) {
        int[] rows = IntStream.range(0, size).filter(isNaN).toArray();
        String named = IntStream.of(rows).limit(NAMED).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String where = rows.length == 1
                ? "row " + named
                : Numbers.count(rows.length) + " of " + Numbers.count(size) + " rows (" + named
                        + (rows.length > NAMED ? ", …)" : ")");
        return what + " is NaN in " + where
                + "; if an input is missing there, NaN comes of that, and else of the model,"
                + " which then divides by 0 or leaves the range of its numbers";
    }
}
