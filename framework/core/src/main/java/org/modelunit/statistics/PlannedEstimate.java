package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An estimate that knows its value and leaves what does not depend on it to a plan. */
@API(status = Status.INTERNAL, since = "0.1")
public interface PlannedEstimate extends Estimate {

    /** Returns what does not depend on the value. */
    Plan plan();

    @Override
    default String method() {
        return plan().method();
    }

    @Override
    default String caveat() {
        return plan().caveat();
    }

    @Override
    default double passMark(Side side, double bar, double confidence) {
        return plan().passMark(side, bar, confidence);
    }

    @Override
    default double refutationLimit(Side side, double bar, double confidence) {
        return plan().refutationLimit(side, bar, confidence);
    }

    @Override
    default double power(Side side, double bar, double confidence, double truth) {
        return plan().power(side, bar, confidence, truth);
    }

    @Override
    default double chance(Side side, double bar, double truth) {
        return plan().chance(side, bar, truth);
    }

    @Override
    default double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return plan().examplesNeeded(side, bar, confidence, truth, power);
    }

    @Override
    default double smallestShortfall(Side side, double bar, double confidence, double power) {
        return plan().smallestShortfall(side, bar, confidence, power);
    }
}
