package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.SequentialSignTest;
import org.modelunit.statistics.SequentialSignTest.Look;

/**
 * Times of two models that were asked in the same moments: pairs of fresh sessions, in the order in which they were made. Fresh sessions of
 * one file differ by up to 3 %, so what counts is how many pairs there are, and not how many rounds.
 *
 * <pre>{@code
 * LatencyComparison speed = Latency.compare(challengerSessions, championSessions, holdout.inputs());
 * SlowdownClaim.of(speed, 0.1).judge();
 * }</pre>
 *
 * <p>The raw times are kept, so that times which were recorded or simulated are judged alike.
 *
 * @param provenance both models and the inputs
 * @param pairs pairs of sessions in the order in which they were made, {@value #MOST_PAIRS} at the most
 * @param selfComparisons the champion against itself, before and after; none where nobody looked
 * @param conditions what times were taken on, and what went on meanwhile
 * @param timing how times were taken
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LatencyComparison(
        Provenance provenance,
        List<SessionPair> pairs,
        List<SelfComparison> selfComparisons,
        Conditions conditions,
        TimingInfo timing)
        implements LatencyMeasurement {

    /** The fewest pairs of sessions that a claim is judged on. */
    public static final int LEAST_PAIRS = 10;

    /** The most pairs of sessions. */
    public static final int MOST_PAIRS = 24;

    /** The fewest rounds of a pair that is measured. */
    public static final int LEAST_ROUNDS = 60;

    /**
     * When it is judged, and which share of the error each look has: with 0.005 on each side, all of 10 pairs, 14 of 16 or 20 of 24 have to
     * lie on one side of a bar.
     */
    static final SequentialSignTest TEST =
            new SequentialSignTest(List.of(new Look(LEAST_PAIRS, 0.2), new Look(16, 0.42), new Look(MOST_PAIRS, 0.38)));

    /** Keeps unmodifiable copies. */
    public LatencyComparison {
        requireNonNull(provenance, "provenance");
        pairs = List.copyOf(pairs);
        selfComparisons = List.copyOf(selfComparisons);
        requireNonNull(conditions, "conditions");
        requireNonNull(timing, "timing");
        if (pairs.isEmpty() || pairs.size() > MOST_PAIRS) {
            throw new IllegalArgumentException("a comparison has 1 to " + MOST_PAIRS
                    + " pairs of sessions, so that nobody measures until a verdict is liked, but these are "
                    + pairs.size());
        }
        if (!provenance.isComparison()) {
            throw new IllegalArgumentException("a comparison of latency names the champion that the model '"
                    + provenance.model().name() + "' is compared with; add it by provenance.against(…)");
        }
    }

    /**
     * Creates a comparison from pairs alone, for times that were simulated or taken by others.
     *
     * @param challenger what the one model is called
     * @param champion what the model is called that it is compared with
     * @param pairs pairs of sessions in the order in which they were made
     */
    public static LatencyComparison of(String challenger, String champion, List<SessionPair> pairs) {
        DataUsed inputs = DataUsed.ofInputs("inputs", "", 0);
        Provenance provenance = new Provenance(Fingerprint.unknown(challenger), inputs, "", 1, Map.of())
                .against(Fingerprint.unknown(champion));
        return new LatencyComparison(provenance, pairs, List.of(), Conditions.UNKNOWN, TimingInfo.UNKNOWN);
    }

    /**
     * Returns this comparison with what went on meanwhile.
     *
     * @param other the conditions
     */
    public LatencyComparison withConditions(Conditions other) {
        return new LatencyComparison(provenance, pairs, selfComparisons, other, timing);
    }

    /**
     * Returns this comparison with the champion compared with itself.
     *
     * @param others before and after
     */
    public LatencyComparison withSelfComparisons(List<SelfComparison> others) {
        return new LatencyComparison(provenance, pairs, others, conditions, timing);
    }

    /** Returns what is compared, the same for each run: "challenger against champion". */
    public String name() {
        return provenance.model().name() + " against " + provenance.champion().name();
    }

    /** Returns how much slower the challenger is: the median over the pairs, 0.1 for 10 %. */
    public double slowdown() {
        return estimate().value();
    }

    SequentialMedian estimate() {
        return new SequentialMedian(
                TEST, pairs.stream().mapToDouble(SessionPair::slowdown).toArray());
    }
}
