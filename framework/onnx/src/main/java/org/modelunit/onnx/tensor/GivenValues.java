package org.modelunit.onnx.tensor;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.CategoryText;

/**
 * The values that somebody gave for an input, taken out of whatever they were in.
 *
 * @param shape the length of each axis; none for a single value
 * @param flat the elements, the last axis running fastest, as an array of float, double, long, byte, boolean or String
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
@API(status = Status.INTERNAL, since = "0.1")
public record GivenValues(long[] shape, Object flat) {

    private static final String EVEN = "give an even array: each row of it equally long";

    private static final long[] SINGLE = {};

    /**
     * Takes a value out of arrays, lists and tensors.
     *
     * @throws Elements.Unfit if it is none that a tensor can hold, or uneven
     */
    public static GivenValues of(@Nullable Object value) {
        if (value instanceof long[] wholes) { // as tokens are
            return new GivenValues(new long[] {wholes.length}, wholes);
        }
        if (value instanceof float[] || value instanceof double[] || value instanceof byte[]) {
            return new GivenValues(new long[] {Array.getLength(value)}, value);
        }
        if (value instanceof Tensor tensor) {
            return of(tensor);
        }
        List<Long> shape = new ArrayList<>();
        List<Object> elements = new ArrayList<>();
        collect(value, 0, shape, elements);
        long[] lengths = shape.stream().mapToLong(Long::longValue).toArray();
        return new GivenValues(lengths.length == 0 ? SINGLE : lengths, flat(elements, value));
    }

    private static GivenValues of(Tensor tensor) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        if (tensor.isFloat()) {
            float[] floats = new float[tensor.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) tensor.get(i);
            }
            return new GivenValues(shape, floats);
        }
        if (tensor.elementType().isText()) {
            String[] texts = new String[tensor.size()];
            Arrays.setAll(texts, tensor::text);
            return new GivenValues(shape, texts);
        }
        if (tensor.elementType() == ElementType.BOOL) {
            boolean[] truths = new boolean[tensor.size()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = tensor.getLong(i) == 1;
            }
            return new GivenValues(shape, truths);
        }
        if (tensor.elementType().isWhole() && tensor.elementType() != ElementType.UINT64) {
            long[] longs = new long[tensor.size()];
            Arrays.setAll(longs, tensor::getLong);
            return new GivenValues(shape, longs);
        }
        double[] doubles = new double[tensor.size()];
        Arrays.setAll(doubles, tensor::get);
        return new GivenValues(shape, doubles);
    }

    private static void collect(@Nullable Object value, int axis, List<Long> shape, List<Object> elements) {
        if (value == null) {
            throw new Elements.Unfit(
                    "gave null", "give what training had where something is missing, NaN or a text for instance");
        }
        @Nullable List<?> inside = parts(value);
        if (inside == null) {
            if (axis < shape.size()) {
                throw new Elements.Unfit("gave arrays of unlike depth", EVEN);
            }
            elements.add(unwrapped(value));
            return;
        }
        if (axis == shape.size()) {
            if (!elements.isEmpty()) {
                throw new Elements.Unfit("gave arrays of unlike depth", EVEN);
            }
            shape.add((long) inside.size());
        } else if (shape.get(axis) != inside.size()) {
            throw new Elements.Unfit(
                    "gave arrays of unlike length, " + shape.get(axis) + " and " + inside.size(), EVEN);
        }
        inside.forEach(part -> collect(part, axis + 1, shape, elements));
    }

    private static @Nullable List<?> parts(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (!value.getClass().isArray()) {
            return null;
        }
        List<Object> parts = new ArrayList<>(Array.getLength(value));
        for (int i = 0; i < Array.getLength(value); i++) {
            parts.add(Array.get(value, i));
        }
        return parts;
    }

    private static Object flat(List<Object> elements, @Nullable Object value) {
        if (elements.isEmpty()) {
            return new double[0];
        }
        if (elements.stream().allMatch(Boolean.class::isInstance)) {
            boolean[] truths = new boolean[elements.size()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (Boolean) elements.get(i);
            }
            return truths;
        }
        if (elements.stream().allMatch(GivenValues::isText)) {
            return elements.stream().map(CategoryText::of).toArray(String[]::new);
        }
        if (elements.stream().allMatch(Byte.class::isInstance)) {
            byte[] bytes = new byte[elements.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (Byte) elements.get(i);
            }
            return bytes;
        }
        if (elements.stream().allMatch(GivenValues::isWhole)) {
            return elements.stream()
                    .mapToLong(element -> ((Number) element).longValue())
                    .toArray();
        }
        if (elements.stream().allMatch(Float.class::isInstance)) {
            float[] floats = new float[elements.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (Float) elements.get(i);
            }
            return floats;
        }
        return elements.stream().mapToDouble(element -> real(element, value)).toArray();
    }

    /** What is inside an optional or atomic number; NaN for what is missing. */
    private static Object unwrapped(Object element) {
        if (element instanceof Optional<?> optional
                && optional.map(Number.class::isInstance).orElse(true)) {
            return optional.isPresent() ? unwrapped(optional.get()) : Double.NaN;
        }
        if (element instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : (Object) Double.NaN;
        }
        if (element instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : (Object) Double.NaN; // else both were doubles
        }
        if (element instanceof OptionalDouble optional) {
            return optional.orElse(Double.NaN);
        }
        if (element instanceof AtomicLong || element instanceof AtomicInteger) {
            return ((Number) element).longValue();
        }
        if (element instanceof BigInteger big) {
            try {
                return big.longValueExact();
            } catch (ArithmeticException e) {
                throw new Elements.Unfit(
                        "gave a whole number of more than 64 bits", "give its doubleValue() if rounding does no harm");
            }
        }
        return element;
    }

    private static boolean isText(Object element) {
        return element instanceof CharSequence || element instanceof Enum<?> || element instanceof Character;
    }

    private static boolean isWhole(Object element) {
        return Stream.of(Long.class, Integer.class, Short.class, Byte.class).anyMatch(type -> type.isInstance(element));
    }

    /** A number among others. */
    private static double real(Object element, @Nullable Object value) {
        if (isWhole(element)) {
            long whole = ((Number) element).longValue();
            if (!Elements.isExactly((double) whole, whole)) {
                throw new Elements.Unfit(
                        "gave a whole number that a double cannot hold beside others that are no whole numbers",
                        "give them all as whole numbers, or its doubleValue() if rounding does no harm");
            }
            return whole;
        }
        if (element instanceof Number number) {
            return number.doubleValue();
        }
        if (element instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        throw new Elements.Unfit(
                "gave " + element.getClass().getSimpleName() + (value == element ? "" : " among others")
                        + ", which is no number, truth value or text",
                "give numbers, truth values or texts, as training did");
    }

    /** Returns the same values in memory of ours: whoever gave them may use theirs again. */
    public GivenValues copied() {
        if (flat instanceof long[] wholes) {
            return new GivenValues(shape, wholes.clone()); // the shape was made for these values
        }
        Object copy = Array.newInstance(flat.getClass().getComponentType(), size());
        System.arraycopy(flat, 0, copy, 0, size());
        return new GivenValues(shape, copy);
    }

    /** Writes the first elements, all of them at most. */
    void write(int size, Elements target) {
        if (size == size()) {
            target.write(flat);
            return;
        }
        Object first = Array.newInstance(flat.getClass().getComponentType(), size);
        System.arraycopy(flat, 0, first, 0, size);
        target.write(first);
    }

    /** Returns how many elements there are. */
    public int size() {
        return flat instanceof long[] wholes ? wholes.length : Array.getLength(flat);
    }

    /** Returns the shape in words: "3 × 224 × 224". */
    public String inWords() {
        return shape.length == 0 ? "a single value" : words(shape);
    }

    /** Returns a shape as text: "[3, 4]". */
    public static String words(long[] shape) {
        return Arrays.toString(shape);
    }
}
