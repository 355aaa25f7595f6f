package org.modelunit.claim;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.expectedCost;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;
import static org.modelunit.slice.SliceRequirement.smallestRatio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.behaviour.BehaviourOptions;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.fairness.Fairness;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/**
 * Every kind of claim, on loans: green where they are good, red where they are poor. The laws of claims hold for each, so a new kind has
 * to be here; {@link ClaimLawsTest} misses it otherwise.
 */
public final class KindsOfClaims {

    private static final CostMatrix COSTS = CostMatrix.costsIn("EUR")
            .amount("good", "bad", 120)
            .amount("bad", "good", 800)
            .otherwise(0);
    private static final Slicing<Loan> BRANCH = Slicing.by("branch", Loan::branch);
    private static final Slicing<Loan> SEX = Slicing.by("sex", Loan::sex);

    private KindsOfClaims() {}

    /** Returns how each claim is made, by what it is called; what is drawn at random says so in its name. */
    public static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.putAll(onMetrics());
        all.putAll(onDifferences());
        all.putAll(ClaimsOnChanges.all());
        all.putAll(ClaimsOnBaselines.all());
        all.putAll(onSlices());
        all.putAll(ClaimsOnWeakSpots.all());
        all.putAll(ClaimsOnData.all());
        all.putAll(BehaviourOptions.kinds());
        all.putAll(ClaimsOnLaws.all());
        all.putAll(ClaimsOnPipelines.all());
        all.putAll(ClaimsOnDivergence.all());
        all.putAll(ClaimsOnLatency.all());
        all.put("with a reason", loans -> loans.challenger()
                .claim(accuracy(), atLeast(0.8).withConfidence(0.95))
                .because("one wrong answer in five is one too many")
                .source("MRM-12 §3"));
        return all;
    }

    /** Returns the claims on a metric. */
    static Map<String, Function<Pair, Claim>> onMetrics() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("estimate", loans -> loans.challenger().claim(accuracy(), atLeast(0.8)));
        all.put("shown", loans -> loans.challenger()
                .claim(accuracy(), atLeast(0.8).withConfidence(0.95)));
        all.put("range", loans -> loans.challenger()
                .claim(accuracy(), between(0.8, 0.99).withConfidence(0.95)));
        all.put("guard", loans -> loans.challenger()
                .claim(recall("bad"), atLeast(0.8).unlessRefuted(0.95).detecting(0.15)));
        all.put("ranking", loans -> loans.challenger()
                .claim(rocAuc("bad"), atLeast(0.8).withConfidence(0.95)));
        all.put("cost", loans -> loans.challenger()
                .claim(expectedCost(COSTS), atMost(80).withConfidence(0.95)));
        all.put("drawn: loss", loans -> loans.challenger()
                .claim(logLoss(), atMost(0.6).withConfidence(0.95)));
        return all;
    }

    private static Map<String, Function<Pair, Claim>> onDifferences() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("difference", loans -> loans.comparison()
                .claim(accuracy(), notWorseBy(0.05).withConfidence(0.95)));
        all.put("difference of rankings", loans -> loans.comparison()
                .claim(rocAuc("bad"), atLeast(-0.1).unlessRefuted(0.95).detecting(0.1)));
        all.put("drawn: difference of losses", loans -> loans.comparison()
                .claim(logLoss(), notWorseBy(0.2).withConfidence(0.95)));
        return all;
    }

    private static Map<String, Function<Pair, Claim>> onSlices() {
        Map<String, SliceRequirement> required = new LinkedHashMap<>();
        required.put("each slice", eachSlice(atLeast(0.8).withConfidence(0.95)));
        required.put("each slice by its estimate", eachSlice(atLeast(0.8)));
        required.put(
                "each slice guarded", eachSlice(atLeast(0.8).unlessRefuted(0.95).detecting(0.2)));
        required.put("slices beside all", againstOverall(notWorseBy(0.08)));
        required.put("slices beside the best", againstBest(notWorseBy(0.2).withConfidence(0.95)));
        required.put("a gap", gapBetween("station", "harbour", between(-0.15, 0.15)));
        required.put("a ratio", ratioBetween("station", "harbour", atLeast(0.8)));
        required.put("the largest gap", largestGap(atMost(0.2).withConfidence(0.95)));
        required.put("the smallest ratio", smallestRatio(atLeast(0.75).withConfidence(0.95)));
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        required.forEach((name, requirement) ->
                all.put(name, loans -> SliceClaim.of(loans.challenger(), BRANCH, accuracy(), requirement)));
        all.put(
                "drawn: each slice's loss",
                loans -> SliceClaim.of(
                        loans.challenger(),
                        BRANCH,
                        logLoss(),
                        eachSlice(atMost(0.75).withConfidence(0.95))));
        all.put(
                "disparity",
                loans -> SliceClaim.of(
                        loans.challenger(),
                        SEX,
                        Fairness.equalizedOddsDifference("bad"),
                        atMost(0.15).withConfidence(0.95)));
        Calibration<Classified> calibration = Calibration.of("bad").withSlope(between(0.3, 4));
        all.put("drawn: calibration slope", loans -> SliceClaim.of(loans.challenger(), SEX, calibration)
                .get(0));
        all.put("drawn: calibration intercept", loans -> SliceClaim.of(
                        loans.challenger(), SEX, calibration.withIntercept(between(-0.5, 0.5)))
                .get(1));
        return all;
    }

    static boolean isTidy(Pair loans) {
        return loans.dataset().inputs().stream().distinct().count()
                == loans.dataset().size();
    }
}
