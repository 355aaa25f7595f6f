package org.modelunit.law.function;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.modelunit.integrity.InputContent;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** Whether two values say the same, numbers in them within a tolerance. */
final class SameValues {

    private final Tolerance tolerance;

    SameValues(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** @throws IllegalArgumentException if nothing tells what they say: a class without {@code equals} */
    boolean areSame(Object one, Object other) {
        if (one == other) {
            return true;
        }
        if (one instanceof Double || one instanceof Float) {
            return other.getClass() == one.getClass() && allows((Number) one, (Number) other, one instanceof Float);
        }
        if (one instanceof double[] numbers) {
            return other instanceof double[] others
                    && areAll(numbers.length, others.length, i -> allows(numbers[i], others[i], false));
        }
        if (one instanceof float[] numbers) {
            return other instanceof float[] others
                    && areAll(numbers.length, others.length, i -> allows(numbers[i], others[i], true));
        }
        if (one instanceof List<?> list && list.stream().noneMatch(part -> part == null)) {
            return other instanceof List<?> others
                    && others.stream().noneMatch(part -> part == null)
                    && areAll(list.size(), others.size(), i -> areSame(list.get(i), others.get(i)));
        }
        if (one instanceof Tensor tensor) {
            return other instanceof Tensor others && areSame(tensor, others);
        }
        return InputContent.areSame(one, other);
    }

    /** Returns what tells later whether a value has been changed in place; nothing for an object that does not tell what it says. */
    static OptionalLong content(Object value) {
        try {
            return OptionalLong.of(InputContent.hash(value));
        } catch (IllegalArgumentException e) { // without equals
            return OptionalLong.empty();
        }
    }

    private boolean areSame(Tensor one, Tensor other) {
        boolean isFloating = one.elementType().isFloating();
        return one.elementType() == other.elementType()
                && one.shapeInWords().equals(other.shapeInWords())
                && areAll(
                        one.size(),
                        other.size(),
                        i -> isFloating
                                ? tolerance.allows(other.get(i), one.get(i), one.elementType())
                                : one.text(i).equals(other.text(i)));
    }

    private boolean allows(Number one, Number other, boolean asFloat) {
        return tolerance.allows(other.doubleValue(), one.doubleValue(), asFloat);
    }

    private static boolean areAll(int count, int others, IntPredicate same) {
        return count == others && IntStream.range(0, count).allMatch(same);
    }
}
