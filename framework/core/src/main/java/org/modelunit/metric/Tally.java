package org.modelunit.metric;

import java.util.concurrent.atomic.LongAdder;

/** Counts which replicates of a bootstrap have the sample's own value, and which are 0; from several threads at once. */
final class Tally {

    /** None of four units is drawn in exp(-4), nearly 2 %, of the replicates. */
    private static final double WITHOUT_FEW = 0.01;

    private final double value;
    private final double tolerance;
    private final LongAdder all = new LongAdder();
    private final LongAdder same = new LongAdder();
    private final LongAdder zero = new LongAdder();

    Tally(double value, double tolerance) {
        this.value = value;
        this.tolerance = tolerance;
    }

    double counted(double replicate) {
        all.increment();
        if (Math.abs(replicate - value) <= tolerance) {
            same.increment();
        }
        if (replicate == 0) {
            zero.increment();
        }
        return replicate;
    }

    boolean isAlwaysTheSame() {
        return same.sum() == all.sum();
    }

    /** Whether it may be that a few units alone move the value from 0. */
    boolean isOftenZero() {
        return zero.sum() >= WITHOUT_FEW * all.sum();
    }
}
