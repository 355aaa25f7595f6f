package org.modelunit.outcome;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.NumberColumn;
import org.modelunit.parallel.Memo;
import org.modelunit.sample.SampleDesign;

/**
 * The outcomes of an expectation of how a model behaves: for each example whether the expectation held. There is no truth beside it; what
 * was expected and what was answered is compared before.
 *
 * <pre>{@code
 * Held outcomes = Held.of(true, true, false, true);
 * double rate = holdRate().value(outcomes); // 0.75
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Held implements Outcomes {

    private final BooleanColumn held;
    private final SampleDesign design;
    private final Memo memo = new Memo();

    private Held(BooleanColumn held, SampleDesign design) {
        design.requireOf(held.size(), "examples");
        this.held = held;
        this.design = design;
    }

    /**
     * Returns outcomes of truth values.
     *
     * @param held for each example whether the expectation held
     */
    public static Held of(boolean... held) {
        return of(BooleanColumn.of(held));
    }

    /**
     * Returns outcomes of a column of truth values.
     *
     * @param held for each example whether the expectation held
     */
    public static Held of(BooleanColumn held) {
        return new Held(held, SampleDesign.simple(held.size()));
    }

    /** Returns the truth values of all examples. */
    public BooleanColumn held() {
        return held;
    }

    /**
     * Tells whether the expectation held for an example.
     *
     * @param row from 0 to below {@link #size()}
     */
    public boolean held(int row) {
        return held.get(row);
    }

    /** Returns for how many examples the expectation held, whatever they weigh. */
    public int count() {
        return held.count();
    }

    @Override
    public int size() {
        return held.size();
    }

    @Override
    public String operatingPointInWords() {
        return "";
    }

    @Override
    public SampleDesign design() {
        return design;
    }

    @Override
    public Held withDesign(SampleDesign design) {
        return new Held(held, design);
    }

    @Override
    public Held withWeights(double... weights) {
        return withDesign(design.withWeights(NumberColumn.of(weights)));
    }

    @Override
    public Held rows(int[] rows) {
        return new Held(held.rows(rows), design.rows(rows));
    }

    @Override
    public <S> S once(Object key, Supplier<S> computation) {
        return memo.once(key, computation);
    }

    /** Returns how many examples there are, and for how many of them the expectation held. */
    @Override
    public String toString() {
        return design + ", an expectation held for " + count();
    }
}
