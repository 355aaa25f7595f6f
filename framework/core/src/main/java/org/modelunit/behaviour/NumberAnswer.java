package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.Numbers;

/**
 * A number in a model's answers: a score, a price. Immutable. Where it is NaN, before or after, nothing that is expected of it holds.
 *
 * @param <P> the type of the answers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class NumberAnswer<P> {

    private final String name;
    private final AnswerNumber<P> number;
    private final String code;
    private final boolean isShare;

    NumberAnswer(String name, AnswerNumber<P> number, String code) {
        this(name, number, code, false);
    }

    private NumberAnswer(String name, AnswerNumber<P> number, String code, boolean isShare) {
        this.name = name;
        this.number = requireNonNull(number, "number");
        this.code = code;
        this.isShare = isShare;
    }

    /** Says that it lies between 0 and 1, as scores do unless they are no probabilities. */
    NumberAnswer<P> ofShares() {
        return new NumberAnswer<>(name, number, code, true);
    }

    boolean isShare() {
        return isShare;
    }

    /** Whether a number is as it should be beside another one. */
    private interface NumberTest extends java.io.Serializable {
        boolean holds(double before, double after);
    }

    /** How far it is from that. */
    private interface NumberShortfall extends java.io.Serializable {
        double of(double before, double after);
    }

    /**
     * Returns the expectation that it stays close to what it was.
     *
     * @param tolerance how close
     */
    public Expectation<P> stays(Tolerance tolerance) {
        requireNonNull(tolerance, "tolerance");
        return expecting(
                "stays within " + tolerance,
                (before, after) -> tolerance.allows(after, before, false),
                (before, after) -> Math.abs(after - before));
    }

    /**
     * Returns the expectation that it changes by more than a tolerance allows.
     *
     * @param tolerance how close would be no change
     */
    public Expectation<P> changes(Tolerance tolerance) {
        requireNonNull(tolerance, "tolerance");
        return expecting(
                "changes by more than " + tolerance,
                (before, after) -> !tolerance.allows(after, before, false),
                (before, after) -> -Math.abs(after - before));
    }

    /**
     * Returns the expectation that it is close to a given number afterwards, whatever it was before.
     *
     * @param wanted the number
     * @param tolerance how close
     */
    public Expectation<P> becomes(double wanted, Tolerance tolerance) {
        requireNonNull(tolerance, "tolerance");
        if (Double.isNaN(wanted)) {
            throw new IllegalArgumentException("no number is close to NaN");
        }
        return expecting(
                "becomes " + Numbers.plain(wanted) + " within " + tolerance,
                (before, after) -> tolerance.allows(after, wanted, false),
                (before, after) -> Math.abs(after - wanted));
    }

    /** Returns the expectation that it stays or falls. */
    public Expectation<P> neverRises() {
        return expecting("never rises", (before, after) -> after <= before, (before, after) -> after - before);
    }

    /** Returns the expectation that it stays or rises. */
    public Expectation<P> neverFalls() {
        return expecting("never falls", (before, after) -> after >= before, (before, after) -> before - after);
    }

    /**
     * Returns the expectation that it rises at least so much; two units in the last place of the largest number may be missing, as 0.7 + 0.1
     * is a little less than 0.8 in binary.
     *
     * @param least the least rise, finite and not negative
     */
    public Expectation<P> risesBy(double least) {
        requireDistance(least);
        return expecting(
                "rises by " + Numbers.plain(least) + " or more",
                (before, after) -> isAtLeast(after - before, least, before, after) && after > before,
                (before, after) -> before - after);
    }

    /**
     * Returns the expectation that it falls at least so much, but for two units in the last place as in {@link #risesBy}.
     *
     * @param least the least fall, finite and not negative
     */
    public Expectation<P> fallsBy(double least) {
        requireDistance(least);
        return expecting(
                "falls by " + Numbers.plain(least) + " or more",
                (before, after) -> isAtLeast(before - after, least, before, after) && after < before,
                (before, after) -> after - before);
    }

    /** Whether a distance is long enough, but for what was lost when it was added and taken apart again. */
    private static boolean isAtLeast(double distance, double least, double before, double after) {
        double largest = Math.max(least, Math.max(Math.abs(before), Math.abs(after)));
        return distance >= least || Double.isFinite(largest) && distance >= least - 2 * Math.ulp(largest);
    }

    private static void requireDistance(double least) {
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new IllegalArgumentException("a rise or fall is finite and not negative, but was " + least);
        }
    }

    private Expectation<P> expecting(String what, NumberTest test, NumberShortfall shortfall) {
        return new Expectation<>(
                name + " " + what,
                (before, after, row) -> {
                    double one = number.of(before, row);
                    double other = number.of(after, row);
                    return !Double.isNaN(one) && !Double.isNaN(other) && test.holds(one, other);
                },
                number::of,
                (before, after, row) -> shortfall.of(number.of(before, row), number.of(after, row)),
                code);
    }

    double of(P answers, int row) {
        return number.of(answers, row);
    }

    String code() {
        return code;
    }

    /** Returns what it is, as it follows "that". */
    @Override
    public String toString() {
        return name;
    }
}
