package org.modelunit.outcome;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.sample.SampleDesign;

/**
 * Truth beside predictions, or whether an expectation held, in columns; immutable and safe for any thread. What metrics are computed
 * from.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Outcomes permits Decided, Held, Ranked, Regressed {

    /** Returns how many examples there are. */
    int size();

    /** Returns how scores became decisions, in words; empty where nothing is decided. */
    String operatingPointInWords();

    /** Returns how the examples were sampled. */
    SampleDesign design();

    /**
     * Returns the outcomes with another sample design.
     *
     * @param design for as many rows
     */
    Outcomes withDesign(SampleDesign design);

    /**
     * Returns the outcomes with what each row counts, in the place of any weights before.
     *
     * @param weights one for each row, in their order: finite, 0 or more, and not all 0
     * @throws IllegalArgumentException if there are more or fewer weights than rows, or one makes no sense; the message names the row
     */
    Outcomes withWeights(double... weights);

    /**
     * Returns the outcomes of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    Outcomes rows(int[] rows);

    /**
     * Returns what a supplier computes from these outcomes, computed once and shared by all who ask with an equal key.
     *
     * @param key what is computed; a record, so that equal ones are computed once
     * @param computation computes it, from these outcomes alone
     * @param <S> its type
     */
    <S> S once(Object key, Supplier<S> computation);
}
