package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.BaselineException;

/**
 * A reviewed list of weak spots: what is on it may stay or shrink, what is not fails. Immutable.
 *
 * @param metric the metric that says which are worse
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
     * Returns the list of what was found now, for somebody to review: reasons are empty until they are given.
     *
     * @param found what was found
     */
    public static KnownWeakSpots of(WeakSpots found) {
        return new KnownWeakSpots(
                found.metric(),
                found.spots().stream()
                        .map(spot -> new KnownWeakSpot(spot.rule(), spot.gap().worseBy(), spot.shareOfExamples(), ""))
                        .toList());
    }

    /**
     * Refuses spots that nobody has given a reason for: a list that is only written approves nothing.
     *
     * @param place where the list is kept, as people call it
     */
    void requireReasons(String place) {
        List<String> without = spots.stream()
                .filter(spot -> !spot.hasReason())
                .map(spot -> spot.rule() + (spot.reason().isBlank() ? "" : " (its reason is '" + spot.reason() + "')"))
                .toList();
        if (!without.isEmpty()) {
            throw new BaselineException(
                    "in " + place + " nobody has said yet why "
                            + (without.size() == 1
                                    ? "this known weak spot may stay:"
                                    : "these known weak spots may stay:")
                            + without.stream().map(rule -> "\n  " + rule).collect(Collectors.joining())
                            + "\nlook at each, and write the reason, in words, into \"reason\"; or mend the model and take it off the list");
        }
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
