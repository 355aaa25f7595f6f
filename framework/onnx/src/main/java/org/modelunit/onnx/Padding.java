package org.modelunit.onnx;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How sequences of unlike length become one tensor: they are filled up to the longest of their batch, or to a length of one's own. Filling
 * up changes the answers of some models, quantized ones among them: it should be what the service does.
 *
 * <pre>{@code
 * padding(0).truncatedTo(256)
 * }</pre>
 *
 * @param value what sequences are filled up with
 * @param length the length of all; 0 for the longest of the batch
 * @param longest how long a sequence may be before its end is cut off; 0 where none is
 * @param isLeft whether sequences are filled up before their beginning
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Padding(double value, int length, int longest, boolean isLeft) {

    /** Refuses lengths below 0. */
    public Padding {
        if (length < 0 || longest < 0) {
            throw new IllegalArgumentException("a length must be above 0, but was " + Math.min(length, longest));
        }
        if (length > 0 && longest > length) {
            throw new IllegalArgumentException("sequences of up to " + longest + " do not fit into a length of "
                    + length + "; say truncatedTo(" + length + ")");
        }
    }

    /**
     * Fills up after the end, to the longest sequence of the batch.
     *
     * @param value what to fill up with: the number of the padding token, or 0
     */
    public static Padding padding(double value) {
        return new Padding(value, 0, 0, false);
    }

    /**
     * Fills all sequences up to a length; a longer one is an error, unless it is {@linkplain #truncatedTo cut off}.
     *
     * @param all the length, above 0
     */
    public Padding toLength(int all) {
        return new Padding(value, requireAboveZero(all), longest, isLeft);
    }

    /**
     * Cuts off the ends of sequences that are longer than this; their first elements stay.
     *
     * @param most the most that stays, above 0
     */
    public Padding truncatedTo(int most) {
        return new Padding(value, length, requireAboveZero(most), isLeft);
    }

    /** Fills up before the beginning, as models do that go on where a text ends. */
    public Padding left() {
        return new Padding(value, length, longest, true);
    }

    private static int requireAboveZero(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("a length must be above 0, but was " + length);
        }
        return length;
    }
}
