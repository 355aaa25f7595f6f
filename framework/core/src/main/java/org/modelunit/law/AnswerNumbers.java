package org.modelunit.law;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.Tensor;

/** The numbers inside of an answer of any type, and what is left without them. */
final class AnswerNumbers {

    /** What stands for a number. */
    private static final Object NUMBER = List.of("number");

    private static final int DEEPEST = 100;

    private double[] numbers = new double[1];
    private int count;
    private boolean areFloats = true;

    private AnswerNumbers() {}

    /** Takes an answer apart: arrays, collections, maps, optional values and tensors, inside of each other as well; anything else is whole. */
    static AnswerParts of(@Nullable Object answer) {
        if (answer == null) {
            throw ModelException.ofAnswer("it gave null as an answer; let it give an answer for each row");
        }
        AnswerNumbers found = new AnswerNumbers();
        Object rest = found.rest(answer, 0);
        double[] numbers = Arrays.copyOf(found.numbers, found.count);
        return new AnswerParts(
                rest,
                numbers,
                answer instanceof Number ? i -> "the answer" : i -> "number " + i + " of the answer",
                found.areFloats && numbers.length > 0,
                numbers.length,
                null);
    }

    private @Nullable Object rest(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw ModelException.ofAnswer("it gave an answer that holds itself, or is nested more than " + DEEPEST
                    + " deep; let it give one that is flatter");
        }
        if (value instanceof Number number) {
            add(number.doubleValue(), value instanceof Float);
            return NUMBER;
        }
        if (value instanceof Tensor tensor) {
            if (tensor.elementType().isText()) {
                return List.of(
                        tensor.shapeInWords(),
                        IntStream.range(0, tensor.size()).mapToObj(tensor::text).toList());
            }
            for (int i = 0; i < tensor.size(); i++) {
                add(tensor.get(i), tensor.isFloat());
            }
            return tensor.shapeInWords();
        }
        if (value instanceof double[] || value instanceof float[]) {
            int length = Array.getLength(value);
            for (int i = 0; i < length; i++) {
                add(Array.getDouble(value, i), value instanceof float[]);
            }
            return length + " numbers";
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? rests(List.of(optional.get()), depth) : value;
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = sorted(map.keySet());
            return List.of(keys, rests(keys.stream().map(map::get).toArray(), depth));
        }
        if (value instanceof List<?> list) {
            return rests(list, depth);
        }
        if (value instanceof Collection<?> collection) {
            return rests(sorted(collection), depth);
        }
        return value != null && value.getClass().isArray() ? rests(elements(value), depth) : value;
    }

    private List<@Nullable Object> rests(Collection<?> values, int depth) {
        List<@Nullable Object> rests = new ArrayList<>();
        for (Object each : values) {
            rests.add(rest(each, depth + 1));
        }
        return rests;
    }

    private List<@Nullable Object> rests(@Nullable Object[] values, int depth) {
        return rests(Arrays.asList(values), depth);
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /** What has no order gets one, so that numbers that differ a little still meet. */
    private static List<Object> sorted(Collection<?> values) {
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.<Object>comparingDouble(
                        each -> each instanceof Number number ? number.doubleValue() : Double.NaN)
                .thenComparing(String::valueOf));
        return sorted;
    }

    private void add(double number, boolean isFloat) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
        areFloats &= isFloat;
    }
}
