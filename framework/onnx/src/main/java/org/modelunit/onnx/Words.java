package org.modelunit.onnx;

import java.time.Duration;

/** Pieces of sentences. */
final class Words {

    private static final int LONGEST = 200;

    private Words() {}

    /** Returns a duration in the largest unit that is exact: "60 s", "1500 ms". */
    static String of(Duration duration) {
        return duration.toNanosPart() % 1_000_000_000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Returns a row by its number and, as the number counts within one batch only, by its input. */
    static String row(int row, Object input) {
        String text = String.valueOf(input);
        if (input.getClass().isArray()) {
            return "row " + row + " of the batch";
        }
        return "row " + row + " of the batch (" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                + ")";
    }
}
