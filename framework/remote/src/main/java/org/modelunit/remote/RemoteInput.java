package org.modelunit.remote;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modelunit.text.PrintableText;

/**
 * An input of a remote model, and how it is filled.
 *
 * @param name its name
 * @param datatype the type of its values, as the protocol calls it
 * @param shape the axes of one example; none where it has one axis of whatever length
 * @param values gives the values of one example
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RemoteInput<I>(String name, String datatype, int[] shape, Function<I, ValueList> values) {

    RemoteInput {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an input needs a name");
        }
        shape = shape.clone();
        if (IntStream.of(shape).anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException(PrintableText.of("each axis of the input '" + name
                    + "' is 1 or longer, but the shape is " + Arrays.toString(shape)));
        }
    }

    /** How many values each example has to have; -1 where that is left open. */
    int width() {
        return shape.length == 0 ? -1 : IntStream.of(shape).reduce(1, Math::multiplyExact);
    }
}
