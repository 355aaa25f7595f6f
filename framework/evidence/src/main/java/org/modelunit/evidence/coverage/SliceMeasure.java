package org.modelunit.evidence.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.fairness.Fairness;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;

/**
 * What a claim on slices measures. The same name, metric by slicing, is shared by claims on the value of each slice and by those on how far
 * slices lie below all examples or below one another, and a disparity is called as its author likes; so its name alone says too little.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SliceMeasure {

    /** The scope of a claim on the value of each slice. */
    public static final String EACH_SLICE = "each slice";

    private static final String LARGEST_GAP = "largest gap";
    private static final String SMALLEST_RATIO = "smallest ratio";
    private static final String OF_DIFFERENCE = ", challenger minus champion";
    private static final String OF_LABEL = " of '";

    private static final List<Function<String, Disparity<Classified>>> FAIRNESS = List.of(
            Fairness::demographicParityDifference,
            Fairness::demographicParityRatio,
            Fairness::equalOpportunityDifference,
            Fairness::equalOpportunityRatio,
            Fairness::equalizedOddsDifference,
            Fairness::equalizedOddsRatio,
            Fairness::predictiveParityDifference,
            Fairness::predictiveParityRatio);

    private final String scope;
    private final String name;
    private final Set<String> metrics;

    private SliceMeasure(String scope, String name, Set<String> metrics) {
        this.scope = scope;
        this.name = name;
        this.metrics = metrics;
    }

    /**
     * Returns what a claim measures on slices; nothing if it is about none.
     *
     * @param property what the claim looks at: "ROC AUC of 'bad' by sex"
     * @param asked what it asks for
     */
    public static Optional<SliceMeasure> of(String property, Contract asked) {
        Map<String, Term> terms = asked.terms();
        if (!(terms.get(Contract.SCOPE) instanceof Term.Words scope)) {
            return Optional.empty();
        }
        String ending = terms.get(Contract.SLICING) instanceof Term.Words by ? " by " + by.text() : "";
        String name = property.endsWith(ending) ? property.substring(0, property.length() - ending.length()) : property;
        Set<String> metrics = terms.get(Contract.METRICS) instanceof Term.Group group
                ? group.terms().keySet()
                : Set.of();
        return Optional.of(new SliceMeasure(scope.text(), name, metrics));
    }

    /** Returns what is compared with what, in a few words: "each slice". */
    public String scope() {
        return scope;
    }

    /** Returns whether a bar is one for the slices themselves, not for how far each lies below something else. */
    public boolean isOfSlicesThemselves() {
        return scope.equals(EACH_SLICE) || isDisparity();
    }

    /** Returns whether the slices' largest gap or smallest ratio is measured. */
    public boolean isDisparity() {
        return scope.equals(LARGEST_GAP) || scope.equals(SMALLEST_RATIO);
    }

    /** Returns whether its name says what is measured, as ModelUnit gives it. */
    public boolean isCalledAsItIs() {
        if (isDisparity()) {
            String kind = scope.equals(SMALLEST_RATIO) ? " ratio" : " difference";
            return metrics.size() == 1 && metrics.contains(cut(name, kind)) || isOfFairness();
        }
        return metrics.size() == 1 && (metrics.contains(name) || metrics.contains(cut(name, OF_DIFFERENCE)));
    }

    private static String cut(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
    }

    /** Returns whether it is a measure of fairness between groups, made of the metrics that such a one is made of. */
    public boolean isOfFairness() {
        int label = name.indexOf(OF_LABEL);
        if (!isDisparity() || label < 0 || !name.endsWith("'") || name.length() <= label + OF_LABEL.length() + 1) {
            return false;
        }
        String of = name.substring(label + OF_LABEL.length(), name.length() - 1);
        return FAIRNESS.stream().map(measure -> measure.apply(of)).anyMatch(this::is);
    }

    private boolean is(Disparity<Classified> measure) {
        return measure.name().equals(name)
                && measure.isRatio() == scope.equals(SMALLEST_RATIO)
                && measure.metrics().stream()
                        .map(Metric::name)
                        .collect(Collectors.toSet())
                        .equals(metrics);
    }

    /** Returns what it is made of, in words: "recall of 'bad'". */
    public String inWords() {
        return String.join(", ", metrics);
    }
}
