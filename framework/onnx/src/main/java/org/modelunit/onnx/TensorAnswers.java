package org.modelunit.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Sized;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * All outputs of a file for one batch, by name, for post-processing of one's own. A value: immutable, in memory of Java alone, so it
 * outlives the model.
 *
 * <pre>{@code
 * Model<BufferedImage, TensorAnswers> detector = OnnxModel.open(path).tensors(inputs);
 * Tensor boxes = detector.predictAll(List.of(image)).tensor("boxes"); // [1, 100, 4]
 * }</pre>
 *
 * <p>What is made of them becomes a model that evaluations take by implementing its interface around this one:
 *
 * <pre>{@code
 * final class Presence implements Classifier<BufferedImage> {
 *     public ClassPredictions predictAll(List<BufferedImage> images) {
 *         return decisions(detector.predictAll(images));
 *     }
 *     …
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TensorAnswers implements Sized {

    private final int size;
    private final Map<String, Object> values;

    /** Whole numbers, as they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record Whole(long[] values, int[] shape) {

        Tensor asTensor(String output) {
            double[] numbers = new double[values.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = values[i];
                if ((long) numbers[i] != values[i] || values[i] == Long.MAX_VALUE) {
                    throw new IllegalArgumentException(PrintableText.of("number " + i + " of the output '" + output
                            + "' is a whole number of more than 53 bits, which no double holds exactly; ask for longs(\""
                            + output + "\")"));
                }
            }
            return Tensor.of(numbers, shape);
        }

        @Override
        public String toString() {
            return "whole numbers";
        }
    }

    /** Texts, in C order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record Texts(List<String> values, int[] shape) {

        @Override
        public String toString() {
            return "texts";
        }
    }

    TensorAnswers(int size, Map<String, Object> values) {
        this.size = size;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns for how many inputs these are the answers. */
    @Override
    public int size() {
        return size;
    }

    /** Returns the names of the outputs, in the order of the file; none where there were no inputs. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /**
     * Returns the numbers of an output: floats where the file has float or half, else doubles. Truth values are 1 and 0.
     *
     * @param output the output's name
     * @throws IllegalArgumentException if there is no such output, it holds no numbers, or a whole one that no double holds exactly
     */
    public Tensor tensor(String output) {
        Object value = value(output);
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        if (value instanceof Whole whole) {
            return whole.asTensor(output);
        }
        throw other(output, value, "one tensor of numbers");
    }

    /**
     * Returns a copy of the whole numbers of an output as they are, in C order; {@link #shape} says how they lie.
     *
     * @param output the output's name
     * @throws IllegalArgumentException if there is no such output or it holds no whole numbers or truth values
     */
    public long[] longs(String output) {
        Object value = value(output);
        if (value instanceof Whole whole) {
            return whole.values().clone();
        }
        throw other(output, value, "whole numbers");
    }

    /**
     * Returns the texts of an output in C order; {@link #shape} says how they lie.
     *
     * @param output the output's name
     * @throws IllegalArgumentException if there is no such output or it holds no texts
     */
    public List<String> texts(String output) {
        Object value = value(output);
        if (value instanceof Texts texts) {
            return texts.values();
        }
        throw other(output, value, "texts");
    }

    /**
     * Returns the length of each axis of an output; of none where it is a single value.
     *
     * @param output the output's name
     * @throws IllegalArgumentException if there is no such output or it is no tensor
     */
    public int[] shape(String output) {
        Object value = value(output);
        if (value instanceof Tensor tensor) {
            return tensor.shape();
        }
        if (value instanceof Whole whole) {
            return whole.shape().clone();
        }
        if (value instanceof Texts texts) {
            return texts.shape().clone();
        }
        throw other(output, value, "a tensor");
    }

    /**
     * Returns the parts of an output that is a list, each by itself.
     *
     * @param output the output's name
     * @return answers with one output of the same name each
     * @throws IllegalArgumentException if there is no such output or it is no list
     */
    public List<TensorAnswers> list(String output) {
        Object value = value(output);
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(part -> new TensorAnswers(size, Map.of(output, part)))
                    .toList();
        }
        throw other(output, value, "a list");
    }

    /**
     * Returns an output that is a map, such as one of the parts of what ZipMap gives; unmodifiable.
     *
     * @param output the output's name
     * @return keys, which are texts or {@code Long}s, with values, which are texts or numbers
     * @throws IllegalArgumentException if there is no such output or it is no map
     */
    public Map<Object, Object> map(String output) {
        Object value = value(output);
        if (value instanceof Map<?, ?> map) {
            return Collections.unmodifiableMap(map);
        }
        throw other(output, value, "a map");
    }

    private Object value(String output) {
        Object value = values.get(output);
        if (value == null) {
            throw new IllegalArgumentException(PrintableText.of("there is no output '" + output + "'"
                    + (values.isEmpty() ? ", as there were no inputs" : "; there are " + values.keySet())
                    + SimilarText.hint(output, values.keySet())));
        }
        return value;
    }

    private static IllegalArgumentException other(String output, Object value, String wanted) {
        String method = value instanceof List
                ? "list"
                : value instanceof Map ? "map" : value instanceof Texts ? "texts" : "tensor";
        return new IllegalArgumentException(PrintableText.of("the output '" + output + "' is not " + wanted + ", but "
                + inWords(value) + "; ask for " + method + "(\"" + output + "\")"));
    }

    private static String inWords(Object value) {
        return value instanceof List<?> list
                ? "a list of " + list.size()
                : value instanceof Map<?, ?> map ? "a map of " + map.size() : value.toString();
    }

    /** Returns what each output is, never its values. */
    @Override
    public String toString() {
        Map<String, String> kinds = new LinkedHashMap<>();
        values.forEach((name, value) -> kinds.put(name, inWords(value)));
        return "answers for " + size + (size == 1 ? " input: " : " inputs: ") + kinds;
    }
}
