package org.modelunit.power;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.PlannedSample;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * What data can tell about claims, before there is a model: the pass mark, the smallest shortfall that would be detected, the chance that a
 * model of a declared quality passes, and how many examples that takes.
 *
 * <pre>{@code
 * Power holdout = Power.on(dataset);                                    // or Power.ofClasses(Map.of("bad", 100, "good", 234))
 * holdout.plan(accuracy(), atLeast(0.90).withConfidence(0.95)).expecting(0.94)
 * }</pre>
 *
 * <p>printed, is
 *
 * <pre>
 * accuracy at least 0.9 with 95% confidence on 334 rows: pass mark 0.9281, detects a shortfall of 0.045
 *   a model of 0.94 passes in 84 of 100 samples; 80 of 100 need about 310 rows
 * </pre>
 *
 * <p>Everything is computed from declared qualities, never from observed ones. Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Power {

    private final PlannedSample sample;

    private Power(PlannedSample sample) {
        this.sample = sample;
    }

    /**
     * Returns what data at hand can tell. Where the truth is a label, claims about labels can be planned, too.
     *
     * @param dataset the data; a model's answers are not needed
     * @throws IllegalArgumentException if its examples have weights or groups: sizes alone do not say then what they can tell
     */
    public static Power on(Dataset<?, ?> dataset) {
        if (!dataset.design().isSimple()) {
            throw new IllegalArgumentException(
                    PrintableText.of("the examples of " + dataset.name() + " have weights or belong together,"
                            + " so their number does not say what they can tell; plan for the number of examples that they are"
                            + " worth, such as the number of their groups: Power.of(120)"));
        }
        Map<String, Long> labels = new TreeMap<>();
        for (Object truth : dataset.truth()) {
            if (truth instanceof String label) {
                labels.merge(label, 1L, Long::sum);
            }
        }
        return new Power(new PlannedSample(dataset.size(), labels, Map.of(), Map.of()));
    }

    /**
     * Returns what examples could tell when only their number is known.
     *
     * @param examples how many there are, above 0
     */
    public static Power of(long examples) {
        return new Power(new PlannedSample(examples, Map.of(), Map.of(), Map.of()));
    }

    /**
     * Returns what examples could tell when the number of each label is known.
     *
     * @param labels how many examples have each label, 0 or more
     */
    public static Power ofClasses(Map<String, Integer> labels) {
        Map<String, Long> counts = new TreeMap<>();
        labels.forEach((label, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        PrintableText.of("there cannot be " + count + " examples of '" + label + "'"));
            }
            counts.put(label, (long) count);
        });
        long size = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Power(new PlannedSample(size, counts, Map.of(), Map.of()));
    }

    /**
     * Declares how often the model is believed to decide for a label, which a precision is a share of.
     *
     * @param label the label
     * @param share the share of all examples, above 0 and at most 1
     */
    public Power deciding(String label, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(PrintableText.of(
                    "the share decided to be '" + label + "' must lie above 0 and not above 1, but was " + share
                            + Numbers.percentHint(share, hundredth -> hundredth > 0)));
        }
        return new Power(new PlannedSample(
                sample.size(), sample.labels(), with(sample.decided(), label, share), sample.deviations()));
    }

    /**
     * Declares how much the terms of a mean vary: of a mean absolute error the absolute errors, of a Brier score the squared
     * distances. A metric that is neither a mean nor a share nor an area, such as an F1 or a root mean squared error, varies by its
     * standard error times the root of the number of examples, as a first model shows it: the distance of its one-sided 95 % bound
     * from its value, divided by 1.645, times the root of how many examples that was on.
     *
     * @param metric the metric
     * @param standardDeviation the standard deviation of its terms from example to example, above 0
     */
    public Power varying(Metric<?> metric, double standardDeviation) {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "a standard deviation must be finite and above 0, but was " + standardDeviation);
        }
        return new Power(new PlannedSample(
                sample.size(),
                sample.labels(),
                sample.decided(),
                with(sample.deviations(), metric.name(), standardDeviation)));
    }

    private static Map<String, Double> with(Map<String, Double> map, String key, double value) {
        Map<String, Double> changed = new HashMap<>(map);
        changed.put(requireNonNull(key, "label"), value);
        return changed;
    }

    /**
     * Plans a claim on these data.
     *
     * @param metric the metric
     * @param threshold what is required of it; the quality that it expects, if it does, is taken for the model's
     * @throws IllegalArgumentException if the requirement makes no sense for the metric, or something has to be declared first; the
     *     message says what and how
     */
    public ClaimPlan plan(Metric<?> metric, Threshold threshold) {
        return ClaimPlan.of(metric, threshold, sample);
    }

    /**
     * Plans claims that one model has to meet together: each with a declared quality, on the same data or not.
     *
     * @param claims the claims, at least one
     * @throws IllegalArgumentException if a quality is missing; the message names the claim
     */
    public static SuitePlan suite(ClaimPlan... claims) {
        return suite(List.of(claims));
    }

    /**
     * Plans claims that one model has to meet together: each with a declared quality, on the same data or not.
     *
     * @param claims the claims, at least one
     * @throws IllegalArgumentException if a quality is missing; the message names the claim
     */
    public static SuitePlan suite(List<ClaimPlan> claims) {
        return SuitePlan.of(claims);
    }
}
