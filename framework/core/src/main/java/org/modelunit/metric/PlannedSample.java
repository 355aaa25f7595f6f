package org.modelunit.metric;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Mean;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.ratio.SkewedMeanPlan;
import org.modelunit.text.PrintableText;

/**
 * What is known of a sample before a model has answered for it: how many examples there are, how many of each label, and what
 * somebody declared about the model that is to come.
 *
 * @param size how many examples there are, above 0
 * @param labels how many of them have each label; empty where that is not known
 * @param decided the share of all examples that the model is declared to decide for a label
 * @param deviations by the name of a metric that is a mean, the declared standard deviation of its terms from example to example; of
 *     another metric, its standard error times the root of the number of examples
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PlannedSample(
        long size, Map<String, Long> labels, Map<String, Double> decided, Map<String, Double> deviations) {

    /** Keeps unmodifiable copies, and refuses a sample of nothing. */
    public PlannedSample {
        if (size <= 0) {
            throw new IllegalArgumentException("a sample needs examples to plan for, but there are " + size);
        }
        labels = Map.copyOf(labels);
        decided = Map.copyOf(decided);
        deviations = Map.copyOf(deviations);
    }

    /**
     * Returns what the sample can tell about a metric.
     *
     * @param metric the metric
     * @throws IllegalArgumentException if something has to be declared first; the message says what and how
     */
    public Plan plan(Metric<?> metric) {
        if (metric.isMean()) {
            requireAll(metric);
            Range range = metric.range();
            return new SkewedMeanPlan(deviation(metric.name()), size, range.lowest(), range.highest());
        }
        if (isProportion(metric)) {
            return proportion(metric);
        }
        if (isArea(metric)) {
            String label = metric.support().label();
            return DeLong.plan(of(label), others(label));
        }
        return Mean.plan(deviationOfOther(metric), size);
    }

    /**
     * Tells whether sizes alone do not say what a sample can tell about a metric, so that it has to be declared how much it varies: of
     * all but proportions and areas.
     *
     * @param metric the metric
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static boolean needsDeviation(Metric<?> metric) {
        return !isProportion(metric) && !isArea(metric);
    }

    private static boolean isProportion(Metric<?> metric) {
        return metric.computation() instanceof Computation.Proportion;
    }

    private static boolean isArea(Metric<?> metric) {
        return !metric.isMean()
                && !isProportion(metric)
                && metric.support().kind() == Support.Kind.CLASSES
                && metric.range().isUnit();
    }

    private static void requireAll(Metric<?> metric) {
        Support.Kind kind = metric.support().kind();
        if (kind != Support.Kind.ALL && kind != Support.Kind.UNKNOWN) {
            throw new IllegalArgumentException(PrintableText.of(metric.name()
                    + " is the mean of a term for every example, but its support says that it divides by others; say what"
                    + " it divides by with .withSupport(Support.all())"));
        }
    }

    private Plan proportion(Metric<?> metric) {
        String label = metric.support().label();
        return switch (metric.support().kind()) {
            case ALL -> proportion(metric, size);
            case TRULY -> proportion(metric, of(label));
            case OTHERS -> proportion(metric, others(label));
            case DECIDED -> proportion(metric, decidedFor(label));
            case CLASSES, UNKNOWN ->
                throw new IllegalArgumentException(
                        PrintableText.of(
                                metric.name()
                                        + " is a share, whose examples have to be named: metric.withSupport(Support.all()),"
                                        + " Support.of(\"…\") for those of a label, or Support.decided(\"…\") for those decided to be one"));
        };
    }

    /** What is no share, mean or area varies as a first model shows. */
    private double deviationOfOther(Metric<?> metric) {
        if (metric.estimator() instanceof UnboundedEstimator<?> unbounded) {
            throw new IllegalArgumentException(PrintableText.of(metric.name()
                    + " has no bound, so nothing can be planned: " + unbounded.why() + "; plan a metric that has one"));
        }
        Double deviation = deviations.get(metric.name());
        if (deviation == null) {
            throw new IllegalArgumentException(
                    PrintableText.of(
                            metric.name()
                                    + " is neither a share by Metric.ofRatio, nor a mean by Metric.ofMean, nor an area under an ROC curve, so"
                                    + " sizes alone do not say how it varies; declare it from what a first model showed on n examples:"
                                    + " .varying(metric, Math.abs(value - bound) / 1.645 * Math.sqrt(n)), with its one-sided 95% bound"));
        }
        return deviation;
    }

    /** What trials can tell about a proportion, by the method that will bound the metric; or else exactly. */
    private Plan proportion(Metric<?> metric, long trials) {
        return metric.estimator() instanceof ProportionEstimator<?> proportion
                ? proportion.plan().plan(trials, size)
                : ClopperPearson.plan(trials, size);
    }

    /**
     * Returns how many examples truly have a label.
     *
     * @param label the label
     * @throws IllegalArgumentException if that is not known, or there are none; the message says what to do
     */
    public long of(String label) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(PrintableText.of("how many of the " + size + " examples are '" + label
                    + "' is not known; say it by Power.ofClasses(Map.of(\"" + label
                    + "\", …)), or plan on data by Power.on(dataset)"));
        }
        long count = labels.getOrDefault(label, 0L);
        if (count == 0) {
            throw new IllegalArgumentException(
                    PrintableText.of("none of the " + size + " examples is '" + label + "'; there are "
                            + new TreeMap<>(labels)
                                    .entrySet().stream()
                                            .map(entry -> entry.getValue() + " '" + entry.getKey() + "'")
                                            .collect(Collectors.joining(", "))));
        }
        return count;
    }

    /**
     * Returns how many examples truly have another label.
     *
     * @param label the label
     * @throws IllegalArgumentException if that is not known, or there are none; the message says what to do
     */
    public long others(String label) {
        long others = size - of(label);
        if (others == 0) {
            throw new IllegalArgumentException(
                    PrintableText.of("all of the " + size + " examples are '" + label + "'"));
        }
        return others;
    }

    /**
     * Returns about how many examples will be decided to be a label.
     *
     * @param label the label
     * @throws IllegalArgumentException if the share was not declared; the message says how to
     */
    public long decidedFor(String label) {
        Double share = decided.get(label);
        if (share == null) {
            throw new IllegalArgumentException(PrintableText.of("how many examples a model decides to be '" + label
                    + "' is not known before there is one; declare the share of all examples by .deciding(\"" + label
                    + "\", 0.3)"));
        }
        return Math.max(1, Math.round(share * size));
    }

    /**
     * Returns how much the terms of a mean vary from example to example.
     *
     * @param metric the name of the metric
     * @throws IllegalArgumentException if the standard deviation was not declared; the message says how to
     */
    public double deviation(String metric) {
        Double deviation = deviations.get(metric);
        if (deviation == null) {
            throw new IllegalArgumentException(
                    PrintableText.of(
                            metric + " is a mean, and how much its terms vary from example to example"
                                    + " is not known before there is a model; declare their standard deviation by .varying(metric, 0.1)"));
        }
        return deviation;
    }

    /**
     * Returns the same mixture with another number of examples.
     *
     * @param factor how many times as many, above 0
     */
    public PlannedSample times(double factor) {
        Map<String, Long> changed = new TreeMap<>();
        labels.forEach((label, count) -> changed.put(label, scaled(count, factor)));
        return new PlannedSample(scaled(size, factor), changed, decided, deviations);
    }

    private static long scaled(long count, double factor) {
        return Math.max(1, Math.round(count * factor));
    }
}
