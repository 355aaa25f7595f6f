package org.modelunit.latency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.Fact;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** What a comparison of latencies has to say beside its number, the most telling first. */
record SlowdownText(LatencyComparison comparison, SequentialMedian median, double tolerance) {

    private static final double DILUTING = 0.1; // a share of a call that changes what a tolerance means
    private static final MathContext TOLD = new MathContext(3);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_TOLD = 120;

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("p50", change()));
        facts.add(Fact.of("medians", medians()));
        addCoarseness(facts);
        addTiming(facts);
        new SessionPatterns(comparison, tolerance).all().forEach(seen -> facts.add(Fact.of("sessions", seen.words())));
        comparison.conditions().disturbances().forEach(seen -> facts.add(Fact.of("meanwhile", seen.words())));
        return facts;
    }

    /** For instance "rose by 23% [18%, 29%]; 10% is allowed". */
    private String change() {
        double slower = median.value();
        double lower = median.bound(Side.AT_LEAST, SlowdownClaim.CONFIDENCE);
        double upper = median.bound(Side.AT_MOST, SlowdownClaim.CONFIDENCE);
        Percentages percent = Percentages.telling(tolerance, slower, lower, upper);
        String interval = Double.isFinite(lower) && Double.isFinite(upper)
                ? " [" + percent.of(lower) + ", " + percent.of(upper) + "]"
                : "";
        return (slower < 0 ? "fell by " + percent.of(-slower) : "rose by " + percent.of(slower)) + interval + "; "
                + Numbers.percent(tolerance) + " is allowed";
    }

    private String medians() {
        double[] challenger = comparison.pairs().stream()
                .mapToDouble(SessionPair::challengerMedian)
                .toArray();
        double[] champion = comparison.pairs().stream()
                .mapToDouble(SessionPair::championMedian)
                .toArray();
        return millis(SequentialMedian.median(challenger)) + " against " + millis(SequentialMedian.median(champion))
                + " ms a call";
    }

    private static String millis(double nanos) {
        BigDecimal millis = BigDecimal.valueOf(nanos / NANOS_PER_MILLI).round(TOLD);
        return millis.stripTrailingZeros().toPlainString();
    }

    private void addCoarseness(List<Fact> facts) {
        boolean isJudged = comparison.pairs().size() >= LatencyComparison.LEAST_PAIRS;
        if (isJudged && median.sigma() > tolerance) {
            facts.add(Fact.of(
                    "warning",
                    "pairs of sessions vary by " + percent(median.sigma()) + ", more than the "
                            + Numbers.percent(tolerance) + " that is allowed; allow more"));
        }
    }

    private void addTiming(List<Fact> facts) {
        TimingInfo timing = comparison.timing();
        if (timing.inputs() > 1 && timing.distinctInputs() == 1) {
            facts.add(Fact.of(
                    "warning",
                    "all " + Numbers.count(timing.inputs())
                            + " inputs are equal, which caches may know; time inputs as they come in"));
        }
        if (timing.ownNanos() > 0) {
            facts.add(own(timing.ownNanos()));
        }
        if (!timing.isWarm()) {
            facts.add(Fact.of("warning", "times had not settled when the warm-up was ended"));
        }
    }

    /** ModelUnit's own share of a call, which both models have: what is left of it differs by more than the whole. */
    private Fact own(double nanos) {
        double call = SequentialMedian.median(comparison.pairs().stream()
                .mapToDouble(SessionPair::championMedian)
                .toArray());
        double share = Math.min(1, nanos / call);
        String words = "a call of a model that does nothing takes " + Numbers.upTo2Digits(nanos) + " ns, "
                + percent(share) + " of the champion's";
        return share < DILUTING
                ? Fact.of("own share", words)
                : new Fact(
                        "warning",
                        words,
                        share < 1
                                ? "so " + percent(tolerance) + " of a call is " + percent(tolerance / (1 - share))
                                        + " of the model"
                                : "so the model itself is not seen");
    }

    static String percent(double change) {
        return Percentages.telling(Double.NaN, change).of(change);
    }

    /** A length of time that nobody has to read exactly: "7.3 s". */
    static String about(Duration duration) {
        double seconds = Math.max(1e-3, duration.toNanos() / NANOS_PER_SECOND);
        return seconds < SECONDS_TOLD
                ? Numbers.upTo2Digits(seconds) + " s"
                : Numbers.upTo2Digits(seconds / SECONDS_PER_MINUTE) + " minutes";
    }
}
