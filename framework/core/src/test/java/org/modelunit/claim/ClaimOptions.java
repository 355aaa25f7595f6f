package org.modelunit.claim;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.Metrics.expectedValue;
import static org.modelunit.Metrics.meanAbsoluteScaledError;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rootMeanSquaredError;
import static org.modelunit.claim.Loans.costs;
import static org.modelunit.claim.Margin.betterBy;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.ratioBetween;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.behaviour.BehaviourOptions;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.regression.NaiveForecast;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Prevalence;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/**
 * Claims on the same thing, by the option that they differ in: what somebody may change so that a test is green. The options of a type
 * are called after the method that sets them, so that {@link ChangedContractTest} misses new ones.
 */
public final class ClaimOptions {

    private static final Evaluation<Loan, Classified> LOANS =
            Loans.good("north", 300).evaluated().challenger();
    private static final Dataset<Loan, String> DATA = Loans.good("north", 30).dataset();
    private static final Threshold HALF = atLeast(0.5);

    /** Of the same examples that were sampled in different ways. */
    private static final List<Evaluation<String, Regressed>> SAMPLES = SampleDesigns.all();

    private ClaimOptions() {}

    /** Returns claims that differ in one option, by what it is called; the first as it was, the others changed. */
    public static Map<String, List<Claim>> all() {
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.putAll(ofRequirements());
        ofMetrics()
                .forEach((option, metrics) -> USES.forEach((use, claim) -> all.put(
                        option + " of a " + use, metrics.stream().map(claim).toList())));
        all.putAll(ofEvaluations());
        all.putAll(ofSliceRequirements());
        all.putAll(ofSlicings());
        all.putAll(ClaimsOnBaselines.options(LOANS));
        all.putAll(ClaimsOnWeakSpots.options(LOANS));
        all.putAll(ClaimsOnData.options(DATA));
        all.putAll(ClaimsOnChanges.options(Loans.good("north", 300).evaluated()));
        all.putAll(BehaviourOptions.all());
        all.putAll(ClaimsOnLaws.options(DATA));
        all.putAll(ClaimsOnPipelines.options(DATA));
        all.putAll(ClaimsOnDivergence.options());
        all.putAll(ClaimsOnLatency.options());
        return all;
    }

    /** What a metric can be claimed by. */
    private static final Map<String, Function<Metric<Classified>, Claim>> USES = Map.of(
            "metric", metric -> LOANS.claim(metric, HALF),
            "difference",
                    metric -> Loans.good("north", 300).evaluated().comparison().claim(metric, atLeast(-1)),
            "slice", metric -> SliceClaim.of(LOANS, Slicing.by("sex", Loan::sex), metric, eachSlice(HALF)));

    private static Map<String, List<Claim>> ofRequirements() {
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put("bar", thresholds(HALF, atLeast(0.4), atMost(0.5), between(0.5, 0.9)));
        all.put("Threshold.withConfidence", thresholds(HALF, HALF.withConfidence(0.95), HALF.withConfidence(0.9)));
        all.put(
                "Threshold.unlessRefuted",
                thresholds(
                        HALF.unlessRefuted(0.95).detecting(0.1),
                        HALF.unlessRefuted(0.9).detecting(0.1),
                        HALF.unlessRefuted(0.95).detecting(0.2)));
        all.put("margin", margins(notWorseBy(0.05), notWorseBy(0.06), betterBy(0.05)));
        all.put(
                "Margin.withConfidence",
                margins(
                        notWorseBy(0.05),
                        notWorseBy(0.05).withConfidence(0.95),
                        notWorseBy(0.05).withConfidence(0.9)));
        all.put(
                "Margin.unlessRefuted",
                margins(
                        notWorseBy(0.05).unlessRefuted(0.95).detecting(0.1),
                        notWorseBy(0.05).unlessRefuted(0.95).detecting(0.2)));
        return all;
    }

    private static List<Claim> thresholds(Threshold... thresholds) {
        return List.of(thresholds).stream()
                .<Claim>map(threshold -> LOANS.claim(accuracy(), threshold))
                .toList();
    }

    private static List<Claim> margins(Margin... margins) {
        return List.of(margins).stream()
                .<Claim>map(margin ->
                        Loans.good("north", 300).evaluated().comparison().claim(accuracy(), margin))
                .toList();
    }

    private static Map<String, List<Metric<Classified>>> ofMetrics() {
        Map<String, List<Metric<Classified>>> all = new LinkedHashMap<>();
        all.put("Metric.lowerIsBetter", List.of(accuracy(), accuracy().lowerIsBetter()));
        all.put("Metric.targetValue", List.of(accuracy(), accuracy().targetValue()));
        all.put(
                "Metric.inRange",
                List.of(accuracy(), accuracy().inRange(Range.ANY), accuracy().inRange(new Range(0, 2))));
        all.put(
                "Metric.withSupport",
                List.of(
                        recall("bad"),
                        recall("bad").withSupport(Support.all()),
                        recall("bad").withSupport(Support.of("good"))));
        all.put(
                "Metric.estimatedBy",
                List.of(
                        accuracy(),
                        accuracy().estimatedBy(Estimator.wilson()),
                        accuracy().estimatedBy(Estimator.bootstrap()),
                        accuracy().estimatedBy(Estimator.bca()),
                        accuracy().estimatedBy((metric, outcomes, seed) -> Estimator.<Classified>mean()
                                .estimate(metric, outcomes, seed))));
        all.put(
                "whose metric it is",
                List.of(
                        accuracy(),
                        Metric.of("accuracy", (Classified outcomes) -> 0.9).inRange(Range.UNIT),
                        Loans.alwaysRight("accuracy")));
        all.put("amounts", List.of(expectedCost(costs(120)), expectedCost(costs(130)), expectedCost(costs(0.1 + 0.2))));
        all.put("payoffs", List.of(expectedValue(costs(120)), expectedValue(costs(130)), expectedValue(costs(-120))));
        return all;
    }

    private static Map<String, List<Claim>> ofEvaluations() {
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "operating point",
                List.of(
                        LOANS.claim(accuracy(), HALF),
                        LOANS.at(OperatingPoint.cutOff("bad", 0.3)).claim(accuracy(), HALF),
                        LOANS.at(OperatingPoint.leastExpectedCost(costs(120))).claim(accuracy(), HALF),
                        LOANS.at(OperatingPoint.leastExpectedCost(costs(130))).claim(accuracy(), HALF)));
        all.put(
                "parts",
                List.of(
                        LOANS.claim(accuracy(), HALF),
                        LOANS.asOneOf(4, 0).claim(accuracy(), HALF),
                        LOANS.asOneOf(4, 50).claim(accuracy(), HALF)));
        all.put(
                "sample of a metric",
                SAMPLES.stream()
                        .<Claim>map(evaluation -> evaluation.claim(rootMeanSquaredError(), HALF))
                        .toList());
        all.put(
                "sample of a difference",
                SAMPLES.stream()
                        .<Claim>map(evaluation ->
                                Comparison.of(evaluation, evaluation).claim(rootMeanSquaredError(), atLeast(-1)))
                        .toList());
        all.put(
                "sample of slices",
                SAMPLES.stream()
                        .<Claim>map(evaluation -> SliceClaim.of(
                                evaluation, Slicing.by("text", text -> text), rootMeanSquaredError(), eachSlice(HALF)))
                        .toList());
        Evaluation<String, Regressed> prices = Evaluation.ofOutcomes(
                Dataset.of("prices", List.of("a", "b", "c"), List.of(1.0, 2.0, 3.0)),
                Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 2, 4)),
                Fingerprint.unknown(""));
        all.put(
                "what an error is divided by",
                List.of(
                        prices.claim(meanAbsoluteScaledError(NaiveForecast.of(NumberColumn.of(1, 2, 4), 1)), HALF),
                        prices.claim(meanAbsoluteScaledError(NaiveForecast.of(NumberColumn.of(1, 2, 5), 1)), HALF)));
        all.put(
                "prevalence",
                List.of(
                        LOANS.at(Prevalence.of("bad", 0.03)).claim(accuracy(), HALF),
                        LOANS.at(Prevalence.of("bad", 0.1 + 0.2)).claim(accuracy(), HALF)));
        return all;
    }

    private static Map<String, List<Claim>> ofSliceRequirements() {
        SliceRequirement each = eachSlice(HALF.withConfidence(0.95));
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "scope",
                requirements(
                        each,
                        againstOverall(notWorseBy(0.05)),
                        againstOverall(notWorseBy(0.06)),
                        againstBest(notWorseBy(0.05)),
                        gapBetween("female", "male", HALF),
                        gapBetween("male", "female", HALF),
                        ratioBetween("female", "male", HALF)));
        all.put("SliceRequirement.withMinimum", requirements(each, each.withMinimum(50)));
        all.put("SliceRequirement.correctedBy", requirements(each, each.correctedBy(Correction.NONE)));
        Disparity<Classified> gap = Disparity.difference("unfairness", List.of(recall("bad")));
        all.put(
                "metrics of a disparity",
                disparities(
                        gap,
                        Disparity.difference("unfairness", List.of(recall("bad"), recall("good"))),
                        Disparity.ratio("unfairness", List.of(recall("bad")))));
        all.put("Disparity.withMinimum", disparities(gap, gap.withMinimum(50)));
        all.put("Disparity.correctedBy", disparities(gap, gap.correctedBy(Correction.NONE)));
        return all;
    }

    private static List<Claim> requirements(SliceRequirement... required) {
        return List.of(required).stream()
                .<Claim>map(one -> SliceClaim.of(LOANS, Slicing.by("sex", Loan::sex), accuracy(), one))
                .toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    private static List<Claim> disparities(Disparity<Classified>... disparities) {
        return List.of(disparities).stream()
                .<Claim>map(one -> SliceClaim.of(
                        LOANS, Slicing.by("sex", Loan::sex), one, atMost(0.5).withConfidence(0.95)))
                .toList();
    }

    private static Map<String, List<Claim>> ofSlicings() {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        SlicingOptions.all()
                .forEach((option, slicings) -> claims.put(
                        "slicing: " + option,
                        slicings.stream()
                                .<Claim>map(slicing -> SliceClaim.of(LOANS, slicing, accuracy(), eachSlice(HALF)))
                                .toList()));
        claims.put("slicing: column", columns());
        return claims;
    }

    /** Slicings of one name, by columns beside the inputs. */
    private static List<Claim> columns() {
        List<Slicing<Object>> slicings = List.of(
                Slicing.byColumn("group", column(0)),
                Slicing.byColumn("group", column(1)),
                Slicing.byColumn("group", LabelColumn.wrap(Labels.of("a", "b"), column(0))),
                Slicing.byColumn("group", LabelColumn.wrap(Labels.of("b", "c"), column(0))));
        return slicings.stream()
                .<Claim>map(slicing -> SliceClaim.of(LOANS, slicing, accuracy(), eachSlice(HALF)))
                .toList();
    }

    /** Every third loan in another group than the others, from some loan on. */
    private static int[] column(int first) {
        return IntStream.range(0, 300).map(row -> row % 3 == first ? 1 : 0).toArray();
    }
}
