package org.modelunit.behaviour;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.counterexample.PairTest;
import org.modelunit.error.ModelUnitException;
import org.modelunit.parallel.Deadline;
import org.modelunit.privacy.ForeignError;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.PrintableText;

/** Asks a model for pairs of inputs again, each input alone, so that no neighbour in a batch counts. Errors are told, never thrown. */
final class AskedAlone<I, P> implements PairTest<I> {

    private static final int LONGEST = 200;

    private final BeforeAfter<I, P> probe;
    private final Expectation<? super P> expectation;
    private final int row;
    private final boolean isBeforeValid;
    private int left; // answers
    private int asked;
    private boolean isGivenUp;
    private boolean wasSpent;
    private @Nullable I lastInput;
    private @Nullable P lastAnswer;
    private String trouble = "";

    AskedAlone(BeforeAfter<I, P> probe, Expectation<? super P> expectation, int row, I before, int budget) {
        this.probe = probe;
        this.expectation = expectation;
        this.row = row;
        this.isBeforeValid = isValid(before);
        this.left = budget;
    }

    @Override
    public boolean fails(I before, I after) {
        if (!isValid(after) || isBeforeValid && !isValid(before)) {
            return false;
        }
        P one = before == lastInput ? lastAnswer : answer(before);
        if (one == null || !isRight(one)) {
            return false;
        }
        lastInput = before;
        lastAnswer = one;
        P other = answer(after);
        return other != null && !holds(one, other).orElse(true);
    }

    private boolean isRight(P answer) {
        return !probe.inputs().isOnlyWhereRight()
                || RightAnswers.isRight(probe.inputs().dataset(), row, answer, 0);
    }

    private boolean isValid(I input) {
        try {
            return probe.inputs().isValid().of(input);
        } catch (RuntimeException e) { // a rule for other inputs
            return false;
        }
    }

    /** Whether it holds for two answers; empty where the expectation cannot tell. */
    Optional<Boolean> holds(P before, P after) {
        try {
            return Optional.of(expectation.holds(before, after, 0));
        } catch (RuntimeException e) { // a function of somebody's own, for an answer that it never saw
            trouble = ForeignError.inWords(e instanceof OwnFunctionFailure own ? own.thrown() : e);
            return Optional.empty();
        }
    }

    /** The answer for one input; null where there is none. */
    @Nullable
    P answer(I input) {
        if (isSpent()) {
            return null;
        }
        left--;
        asked++;
        try {
            Model<? super I, P> model = probe.model();
            String name = "one input of " + probe.name();
            // without a digest, which would read all of the input for each answer
            return Model.answers(model, Dataset.of(name, List.of(input), List.of(""), Fingerprint.unknown(name)), 1)
                    .get(0);
        } catch (ModelUnitException e) {
            isGivenUp = Deadline.hasPassed(e) || Thread.currentThread().isInterrupted();
            trouble = String.valueOf(e.getMessage());
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            trouble = ForeignError.inWords(e);
        }
        return null;
    }

    @Override
    public boolean isSpent() {
        return left < 1 || isGivenUp;
    }

    /** Lets the next pair be asked for again, even one that was asked for last, with some answers more. */
    void askAgain(int more) {
        wasSpent = left < 1;
        lastInput = null;
        lastAnswer = null;
        left += more;
    }

    /** Whether the answers were used up before that. */
    boolean wasSpent() {
        return wasSpent;
    }

    int asked() {
        return asked;
    }

    /** Why the last answer is none, on one line. */
    String trouble() {
        String line = PrintableText.of(trouble.lines().findFirst().orElse("no reason given"));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
