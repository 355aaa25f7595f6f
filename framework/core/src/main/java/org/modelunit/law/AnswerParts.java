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

    private static final int FEW_DIGITS = 4; // people read so many
    private static final int ALL_DIGITS = 17;
    private static final double CLOSER =
            1e-9; // 1.0015 and 1.0005 are 0.001 apart to people, and a little more to a computer

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
            if (!isSame && !areAllowed(numbers[i], other.numbers[i], other, tolerance)) {
                return Optional.of(difference(i, other, tolerance));
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

    private boolean areAllowed(double before, double after, AnswerParts other, Tolerance tolerance) {
        return tolerance.allows(after, before, isFloat && other.isFloat);
    }

    /** Few digits, but all before the point, and more until what is shown is as little allowed as the numbers are: the last one may decide. */
    private Difference difference(int number, AnswerParts other, Tolerance tolerance) {
        double before = numbers[number];
        double after = other.numbers[number];
        String what = names.apply(number);
        boolean areFinite = Double.isFinite(before) && Double.isFinite(after);
        int least = Math.max(FEW_DIGITS, Math.max(wholeDigits(before), wholeDigits(after)));
        for (int digits = least; areFinite && digits < ALL_DIGITS; digits++) {
            String one = Numbers.significant(before, digits);
            String another = Numbers.significant(after, digits);
            double shown = Double.parseDouble(one);
            double closer = Double.parseDouble(another) + CLOSER * (shown - Double.parseDouble(another));
            if (!one.equals(another) && !areAllowed(shown, closer, other, tolerance)) {
                return new Difference(what, shorter(one, before), shorter(another, after));
            }
        }
        return new Difference(what, text(before), text(after));
    }

    private static int wholeDigits(double number) {
        return number == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(number))) + 1;
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
