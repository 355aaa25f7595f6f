package org.modelunit.comparison;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.metric.behaviour.NamedShare;
import org.modelunit.outcome.Decided;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.tensor.Tolerance;

/**
 * What may change for an example when a challenger takes the place of a champion: an answer that was right is wrong now, a score moves.
 * A model that is better on average may break what worked, and this counts how often. A value: immutable, safe for any thread.
 *
 * <pre>{@code
 * import static org.modelunit.comparison.AnswerChange.*;
 *
 * negativeFlips()                       // was right, is wrong now
 * positiveFlips()                       // was wrong, is right now
 * disagreements()                       // another decision, whoever is right
 * scoreMoves("bad", absolute(0.1))      // a score that is farther off than that
 * numberMoves(relative(0.05))           // a predicted number that is farther off than that
 * }</pre>
 *
 * <p>With several labels for each example an answer is right if exactly the true labels were decided for. Swapping the two models makes
 * negative flips of positive ones, and leaves the other two as they are.
 *
 * @param <O> the outcomes that it looks at
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class AnswerChange<O extends Outcomes> {

    private final String name;
    private final String meaning;
    private final Direction better;
    private final boolean isAboutTruth;
    private final Reading<O> reading;

    private AnswerChange(String name, String meaning, Direction better, boolean isAboutTruth, Reading<O> reading) {
        this.name = name;
        this.meaning = meaning;
        this.better = better;
        this.isAboutTruth = isAboutTruth;
        this.reading = reading;
    }

    /** Reads the answers of two models side by side. */
    @FunctionalInterface
    interface Reading<O> extends Serializable {
        PairedAnswers of(O challenger, O champion);
    }

    /** Returns the change of an answer that was right and is wrong now: what a new model breaks. Fewer are better. */
    public static AnswerChange<Decided> negativeFlips() {
        return new AnswerChange<>(
                "negative flips",
                "right with the champion, wrong with the challenger",
                Direction.LOWER,
                true,
                (challenger, champion) -> new PairedDecisions(
                        champion, challenger, row -> champion.isRight(row) && !challenger.isRight(row)));
    }

    /** Returns the change of an answer that was wrong and is right now: what a new model mends. More are better. */
    public static AnswerChange<Decided> positiveFlips() {
        return new AnswerChange<>(
                "positive flips",
                "wrong with the champion, right with the challenger",
                Direction.HIGHER,
                true,
                (challenger, champion) -> new PairedDecisions(
                        champion, challenger, row -> !champion.isRight(row) && challenger.isRight(row)));
    }

    /** Returns the change of a decision for another label, whoever is right; it needs no truth. Fewer are better. */
    public static AnswerChange<Decided> disagreements() {
        return new AnswerChange<>(
                "disagreements",
                "decided in another way",
                Direction.LOWER,
                false,
                (challenger, champion) ->
                        new PairedDecisions(champion, challenger, row -> !challenger.decidesLike(champion, row)));
    }

    /**
     * Returns the change of a score by more than a tolerance allows, in either direction: what it is relative to is either model's score,
     * so that it does not matter which of them is the champion. A score that is not a number has moved. Fewer are better.
     *
     * @param label the label whose score it is
     * @param tolerance how far a score may move; units in the last place are those of floats where all scores are floats
     */
    public static AnswerChange<Decided> scoreMoves(String label, Tolerance tolerance) {
        requireNonNull(label, "label");
        requireNonNull(tolerance, "tolerance");
        return new AnswerChange<>(
                "scores of '" + label + "' that move by more than " + tolerance,
                "the score moves by more than " + tolerance,
                Direction.LOWER,
                false,
                (challenger, champion) -> PairedNumbers.ofScores(champion, challenger, label, tolerance));
    }

    /**
     * Returns the change of a predicted number by more than a tolerance allows, in either direction: what it is relative to is either
     * model's prediction, so that it does not matter which of them is the champion. It needs no truth. Fewer are better.
     *
     * @param tolerance how far a prediction may move, in the units of the target; units in the last place are those of floats where all
     *     predictions are floats
     */
    public static AnswerChange<Regressed> numberMoves(Tolerance tolerance) {
        requireNonNull(tolerance, "tolerance");
        return new AnswerChange<>(
                "predictions that move by more than " + tolerance,
                "the prediction moves by more than " + tolerance,
                Direction.LOWER,
                false,
                (challenger, champion) -> PairedNumbers.of(champion.predicted(), challenger.predicted(), tolerance));
    }

    /** Returns what is counted: "negative flips". */
    public String name() {
        return name;
    }

    /** What that means for one example, in words. */
    String meaning() {
        return meaning;
    }

    /** Whether who sees the answers knows the truth. */
    boolean isAboutTruth() {
        return isAboutTruth;
    }

    /** The share of examples that change, as a metric of them. */
    Metric<Held> share() {
        Metric<Held> share = NamedShare.of("share of " + name + ", challenger against champion");
        return better == Direction.LOWER ? share.lowerIsBetter() : share;
    }

    PairedAnswers between(O challenger, O champion) {
        return reading.of(challenger, champion);
    }

    /** Returns what is counted. */
    @Override
    public String toString() {
        return name;
    }
}
