package org.modelunit.law;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * The answer for one row, taken apart.
 *
 * @param decided what it says beside numbers: a label; null where there is nothing
 * @param numbers its numbers
 * @param names what each number is called
 * @param isFloat whether the numbers are floats
 * @param finite how many of them, from the first on, have to be finite; the others may be infinite
 * @param tie how the label follows the numbers; null where nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record AnswerParts(
        @Nullable Object decided,
        double[] numbers,
        IntFunction<String> names,
        boolean isFloat,
        int finite,
        @Nullable ScoreTie tie) {

    private static final int ALL_DIGITS = 17;

    /**
     * What differs in two answers.
     *
     * @param what the label, or the name of a number
     * @param before what it was
     * @param after what it is
     */
    record Difference(String what, String before, String after) {}

    static AnswerParts ofNumbers(double[] numbers, IntFunction<String> names, boolean isFloat) {
        return new AnswerParts(null, numbers, names, isFloat, numbers.length, null);
    }

    /** What is not finite: "the score of 'bad' is NaN". */
    Optional<String> notFinite() {
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i]) || i < finite && Double.isInfinite(numbers[i])) {
                return Optional.of(names.apply(i) + " is " + numbers[i]);
            }
        }
        return Optional.empty();
    }

    /**
     * How another answer differs. A label may differ where the numbers that it follows are close enough to each other.
     *
     * @param other the other answer
     * @param tolerance how close numbers have to be
     */
    Optional<Difference> differenceTo(AnswerParts other, Tolerance tolerance) {
        if (numbers.length != other.numbers.length) {
            return Optional.of(
                    new Difference("the answer", numbers.length + " numbers", other.numbers.length + " numbers"));
        }
        boolean moves = false;
        for (int i = 0; i < numbers.length; i++) {
            boolean isSame = Double.compare(numbers[i], other.numbers[i]) == 0;
            if (!isSame && !tolerance.allows(other.numbers[i], numbers[i], isFloat && other.isFloat)) {
                return Optional.of(difference(names.apply(i), numbers[i], other.numbers[i]));
            }
            moves |= !isSame;
        }
        return Objects.deepEquals(decided, other.decided)
                        || moves && tie != null && tie.explains(this, other, tolerance)
                ? Optional.empty()
                : Optional.of(
                        tie == null && numbers.length > 0
                                ? new Difference("the answer", inWords(), "another beside its numbers")
                                : new Difference("the answer", text(decided), text(other.decided)));
    }

    private static String text(@Nullable Object value) {
        return "'" + PrintableText.of(String.valueOf(value)) + "'";
    }

    /** Four digits, which people read, and more until the numbers can be told apart: the last one may be what differs. */
    private static Difference difference(String what, double before, double after) {
        for (int digits = 4; digits < ALL_DIGITS && Double.isFinite(before) && Double.isFinite(after); digits++) {
            String one = Numbers.significant(before, digits);
            String other = Numbers.significant(after, digits);
            if (!one.equals(other)) {
                return new Difference(what, shorter(one, before), shorter(other, after));
            }
        }
        return new Difference(what, text(before), text(after));
    }

    private static String shorter(String text, double number) {
        String plain = text(number);
        return plain.length() < text.length() ? plain : text;
    }

    private static String text(double number) {
        return Numbers.plain(number);
    }

    /** The answer in words. */
    String inWords() {
        if (numbers.length == 0 || tie != null) {
            return text(decided);
        }
        return numbers.length == 1 ? text(numbers[0]) : numbers.length + " numbers";
    }
}
