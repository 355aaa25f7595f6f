package org.modelunit.remote;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An output in the answer of a remote model.
 *
 * @param name its name
 * @param datatype the type of its values, as the protocol calls it
 * @param shape the length of each axis
 * @param values texts, or numbers as they were written
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RemoteOutput(String name, String datatype, long[] shape, List<String> values) {

    private static final Set<String> REAL = Set.of("FP16", "FP32", "FP64", "BF16");
    private static final Set<String> WHOLE =
            Set.of("INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64");

    boolean isOfTexts() {
        return datatype.equals("BYTES");
    }

    boolean isOfNumbers() {
        return REAL.contains(datatype) || WHOLE.contains(datatype);
    }

    /** How many values each row has; throws where there are not as many rows as were asked for, or other values than the shape says. */
    int width(int rows) {
        long size = 1;
        for (long length : shape) {
            if (length < 0 || length > Integer.MAX_VALUE) {
                throw new WrongAnswer("the output '" + name + "' has the shape " + Arrays.toString(shape));
            }
            size = Math.min(Integer.MAX_VALUE + 1L, size * length);
        }
        if (size != values.size()) {
            throw new WrongAnswer("the output '" + name + "' has the shape " + Arrays.toString(shape) + ", but "
                    + values.size() + " values");
        }
        if (shape.length == 0 || shape[0] != rows) {
            throw new WrongAnswer("the output '" + name + "' has the shape " + Arrays.toString(shape) + ", but " + rows
                    + " rows were asked for");
        }
        return values.size() / rows;
    }

    /** The numbers, all of them finite. */
    double[] numbers() {
        if (!isOfNumbers()) {
            throw new WrongAnswer("the output '" + name + "' is of " + datatype + ", and not of numbers");
        }
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            String text = values.get(i);
            // what the model has computed, whatever digits it was written with
            double value = datatype.equals("FP32") ? Float.parseFloat(text) : Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new WrongAnswer("value " + i + " of the output '" + name + "' is too large for " + datatype);
            }
            if (WHOLE.contains(datatype) && value != Math.rint(value)) {
                throw new WrongAnswer(
                        "value " + i + " of the output '" + name + "' is no whole number, as " + datatype + " has");
            }
            numbers[i] = value;
        }
        return numbers;
    }
}
