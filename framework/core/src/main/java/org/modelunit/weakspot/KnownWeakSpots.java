package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A reviewed list of weak spots: what is on it may stay or shrink, what is not fails. Immutable.
 *
 * @param metric the metric by which they are worse
 * @param spots the spots
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KnownWeakSpots(String metric, List<KnownWeakSpot> spots) {

    /** Keeps an unmodifiable copy. */
    public KnownWeakSpots {
        requireNonNull(metric, "metric");
        spots = List.copyOf(spots);
    }

    /**
     * Returns the list of what was found now, for somebody to review.
     *
     * @param found what was found
     */
    public static KnownWeakSpots of(WeakSpots found) {
        return new KnownWeakSpots(
                found.metric(),
                found.spots().stream()
                        .map(spot -> new KnownWeakSpot(spot.rule(), spot.worseBy(), spot.shareOfExamples(), ""))
                        .toList());
    }

    /** The same list, with the reasons that another one gives for equal rules. */
    KnownWeakSpots withReasonsOf(KnownWeakSpots old) {
        return new KnownWeakSpots(
                metric,
                spots.stream()
                        .map(spot -> new KnownWeakSpot(
                                spot.rule(), spot.worseBy(), spot.shareOfExamples(), old.reason(spot.rule())))
                        .toList());
    }

    private String reason(Rule rule) {
        return spots.stream()
                .filter(spot -> spot.rule().equals(rule))
                .map(KnownWeakSpot::reason)
                .findFirst()
                .orElse("");
    }
}
