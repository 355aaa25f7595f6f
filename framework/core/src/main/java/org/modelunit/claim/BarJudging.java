package org.modelunit.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.firmness.JudgedBar;
import org.modelunit.statistics.Estimate;

/**
 * Judges each bar of a threshold by itself, many times and without words. A threshold holds where it does at each bar: what is refuted at
 * either of two is corrected for both.
 */
final class BarJudging {

    private final Judging judging;
    private final Map<Long, Boolean> seeing = new HashMap<>(); // for a guard, whether so many trials see its shortfall

    private BarJudging(Judging judging) {
        this.judging = judging;
    }

    static List<JudgedBar> bars(Threshold threshold, int comparisons) {
        int bars = threshold.bars().size();
        boolean isGuard = threshold.burden().isGuard();
        return threshold.bars().stream()
                .map(bar -> {
                    BarJudging judging = new BarJudging(Judging.of(threshold.at(bar), comparisons * bars));
                    return new JudgedBar(
                            bar.side(),
                            !isGuard,
                            !threshold.burden().isProof(),
                            isGuard ? judging::isGuarded : judging::isGreen);
                })
                .toList();
    }

    private boolean isGreen(Estimate estimate, long trials) {
        return judging.isGreen(estimate);
    }

    /** A count is guarded as far as its trials see the shortfall, which they do whatever is counted. */
    private synchronized boolean isGuarded(Estimate estimate, long trials) {
        return trials == JudgedBar.NO_TRIALS
                ? judging.isGreen(estimate)
                : seeing.computeIfAbsent(trials, count -> judging.power(estimate) >= Judging.POWER)
                        && !judging.refutes(estimate);
    }
}
