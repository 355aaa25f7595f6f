package org.modelunit.counterexample;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A pair of inputs that proves a claim wrong, as small as could be found. It holds values of a row, so whoever shows it asks what may be
 * shown.
 *
 * @param example which pair it comes from: "row 12"
 * @param before the input as it is
 * @param after the changed one
 * @param answerBefore the answer for the input as it is, in words
 * @param answerAfter the answer for the changed one, in words
 * @param asked how many answers were asked for to find it
 * @param failsAlone whether it fails, too, if both inputs are asked alone, without the others of their batches
 * @param note why it was not made smaller; empty if it was
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CounterExample<I>(
        String example,
        I before,
        I after,
        String answerBefore,
        String answerAfter,
        int asked,
        boolean failsAlone,
        String note) {

    public CounterExample {
        requireNonNull(example, "example");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(note, "note");
    }

    /** Returns in what both inputs differ, in the order in which it stands there. */
    public List<PairDifference> differences() {
        return InputDifferences.of(before, after);
    }

    /** Returns which pair it comes from, and no values. */
    @Override
    public String toString() {
        return example + ": " + answerBefore + " -> " + answerAfter;
    }
}
