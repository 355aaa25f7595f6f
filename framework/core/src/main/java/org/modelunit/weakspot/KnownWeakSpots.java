package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.BaselineException;
import org.modelunit.text.PrintableText;

/**
 * A reviewed list of weak spots: what is on it may stay or shrink, what is not fails. Immutable.
 *
 * @param metric the metric that says which are worse
 * @param spots the spots
 * @param run the run that wrote it; empty if a person did
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KnownWeakSpots(String metric, List<KnownWeakSpot> spots, String run) {

    /** Keeps an unmodifiable copy. */
    public KnownWeakSpots {
        requireNonNull(metric, "metric");
        requireNonNull(run, "run");
        spots = List.copyOf(spots);
    }

    /**
     * Creates a list that a person wrote.
     *
     * @param metric the metric that says which are worse
     * @param spots the spots
     */
    public KnownWeakSpots(String metric, List<KnownWeakSpot> spots) {
        this(metric, spots, "");
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
            throw new BaselineException("in " + place + " nobody has said yet why "
                    + (without.size() == 1 ? "this known weak spot may stay:" : "these known weak spots may stay:")
                    + without.stream().map(rule -> "\n  " + rule).collect(Collectors.joining())
                    + "\n"
                    + "look at each, and write the reason, in words, into \"reason\"; or mend the model and"
                    + " take it off the list");
        }
    }

    /** The same list, with the reasons that another one gives for equal rules. */
    KnownWeakSpots withReasonsOf(KnownWeakSpots old) {
        return new KnownWeakSpots(
                metric,
                spots.stream()
                        .map(spot -> new KnownWeakSpot(
                                spot.rule(), spot.worseBy(), spot.shareOfExamples(), old.reason(spot.rule())))
                        .toList(),
                run);
    }

    /** The same list, written in a run. */
    KnownWeakSpots writtenIn(String id) {
        return new KnownWeakSpots(metric, spots, id);
    }

    /** Whether another list says the same, whatever its reasons. */
    boolean saysSameAs(KnownWeakSpots other) {
        return metric.equals(other.metric) && withoutReasons().equals(other.withoutReasons());
    }

    private Set<KnownWeakSpot> withoutReasons() {
        return spots.stream()
                .map(spot -> new KnownWeakSpot(spot.rule(), spot.worseBy(), spot.shareOfExamples(), ""))
                .collect(Collectors.toSet());
    }

    /** The number of spots, and the metric. */
    String inWords() {
        return spots.size() + " by " + PrintableText.of(metric);
    }

    private String reason(Rule rule) {
        return spots.stream()
                .filter(spot -> spot.rule().equals(rule))
                .map(KnownWeakSpot::reason)
                .findFirst()
                .orElse("");
    }
}
