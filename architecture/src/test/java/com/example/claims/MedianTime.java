package com.example.claims;

import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Range;
import org.modelunit.statistics.Side;

/**
 * A kind of claim that ModelUnit does not know: half of all answers take no longer than they may, and the times must show it. Bounds
 * are order statistics (Conover, Practical Nonparametric Statistics, 1999).
 *
 * @param subject who answers
 * @param milliseconds how long each answer took
 * @param most how long half of them may take
 */
record MedianTime(String subject, List<Double> milliseconds, double most) implements Claim {

    static final double CONFIDENCE = 0.95;

    private static final double QUANTILE = 1.6449;

    @Override
    public String property() {
        return "median time";
    }

    @Override
    public String requirement() {
        return "at most " + most + " ms" + burden().words(List.of(bar()));
    }

    @Override
    public Contract contract() {
        return Contract.of("median time", List.of(bar()), new Burden.Shown(CONFIDENCE));
    }

    @Override
    public MedianTimeVerdict judge() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        double middle = (sorted.size() - 1) / 2.0;
        int reach = (int) Math.ceil(QUANTILE * Math.sqrt(sorted.size()) / 2);
        double median = (sorted.get((int) Math.floor(middle)) + sorted.get((int) Math.ceil(middle))) / 2;
        double lower = sorted.get((int) Math.floor(middle) - reach);
        double upper = sorted.get((int) Math.ceil(middle) + reach);
        VerdictStatus status =
                upper <= most ? VerdictStatus.SHOWN : lower > most ? VerdictStatus.REFUTED : VerdictStatus.INCONCLUSIVE;
        return new MedianTimeVerdict(
                this,
                status,
                new Measurement(
                        median,
                        new Bounds(lower, upper, CONFIDENCE, "order statistics"),
                        List.of(Double.NaN),
                        Range.NOT_NEGATIVE,
                        new SampleInfo(sorted.size(), "", 1, 0),
                        Double.NaN,
                        Map.of()));
    }

    Bar bar() {
        return new Bar(Side.AT_MOST, most);
    }
}
