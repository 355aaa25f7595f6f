package org.modelunit.claim;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.comparison.AnswerChange.disagreements;
import static org.modelunit.comparison.AnswerChange.negativeFlips;
import static org.modelunit.comparison.AnswerChange.scoreMoves;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.comparison.ChangeShareClaim;
import org.modelunit.comparison.SlicedChangeClaim;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.slice.SliceDifferenceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/** Claims on how many answers change from the model before. */
final class ClaimsOnChanges {

    private static final Slicing<Loan> BRANCH = Slicing.by("branch", Loan::branch);
    private static final Threshold FEW = atMost(0.25).withConfidence(0.95);

    private ClaimsOnChanges() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("negative flips", loans -> ChangeShareClaim.of(loans.comparison(), negativeFlips(), FEW));
        all.put(
                "moves of a score",
                loans -> ChangeShareClaim.of(
                        loans.comparison(),
                        scoreMoves("bad", absolute(0.3)),
                        atMost(0.3).unlessRefuted(0.95).detecting(0.1)));
        all.put("flips on slices", loans -> SlicedChangeClaim.of(loans.comparison(), BRANCH, negativeFlips(), FEW));
        all.put(
                "differences on slices",
                loans -> SliceDifferenceClaim.of(
                        loans.comparison(),
                        BRANCH,
                        accuracy(),
                        Margin.notWorseBy(0.05).withConfidence(0.95)));
        all.put(
                "guarded differences on slices",
                loans -> SliceDifferenceClaim.of(
                        loans.comparison(),
                        BRANCH,
                        rocAuc("bad"),
                        Margin.notWorseBy(0.05).unlessRefuted(0.95).detecting(0.15)));
        return all;
    }

    static Map<String, List<Claim>> options(Pair loans) {
        Comparison<Loan, Classified> comparison = loans.comparison();
        Evaluation<Loan, Classified> cut = loans.champion().at(OperatingPoint.cutOff("bad", 0.3));
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "bar of a change",
                List.of(flips(comparison, FEW), flips(comparison, atMost(0.25)), flips(comparison, between(0, 0.3))));
        all.put(
                "champion's operating point",
                List.of(flips(comparison, FEW), flips(Comparison.of(loans.challenger(), cut), FEW)));
        all.put(
                "champion's operating point of a difference",
                List.of(
                        comparison.claim(accuracy(), atLeast(-0.1)),
                        Comparison.of(loans.challenger(), cut).claim(accuracy(), atLeast(-0.1))));
        all.put(
                "champion of a change",
                List.of(flips(comparison, FEW), flips(Comparison.of(loans.challenger(), loans.challenger()), FEW)));
        all.put(
                "parts of a change",
                List.of(
                        flips(comparison, FEW),
                        flips(Comparison.of(loans.challenger().asOneOf(4, 0), loans.champion()), FEW),
                        flips(Comparison.of(loans.challenger(), loans.champion().asOneOf(4, 50)), FEW)));
        SliceRequirement each = eachSlice(FEW);
        all.put(
                "slices of a change",
                List.of(
                        sliced(comparison, each),
                        sliced(comparison, each.withMinimum(50)),
                        sliced(comparison, againstOverall(Margin.notWorseBy(0.1))),
                        sliced(Comparison.of(loans.challenger(), cut), each),
                        sliced(Comparison.of(loans.challenger(), loans.challenger()), each)));
        SliceDifferenceClaim<Loan, Classified> difference = SliceDifferenceClaim.of(
                comparison, BRANCH, accuracy(), Margin.notWorseBy(0.1).withConfidence(0.95));
        all.put(
                "slices of a difference",
                List.of(
                        difference,
                        difference.withMinimum(50),
                        difference.correctedBy(Correction.NONE),
                        SliceDifferenceClaim.of(comparison, BRANCH, accuracy(), Margin.notWorseBy(0.1)),
                        SliceDifferenceClaim.of(comparison, BRANCH, accuracy(), Margin.betterBy(0.1)),
                        SliceDifferenceClaim.of(
                                Comparison.of(loans.challenger(), cut), BRANCH, accuracy(), Margin.betterBy(0.1)),
                        SliceDifferenceClaim.of(
                                Comparison.of(loans.challenger().asOneOf(3, 0), loans.champion()),
                                BRANCH,
                                accuracy(),
                                Margin.betterBy(0.1))));
        return all;
    }

    private static Claim flips(Comparison<Loan, Classified> comparison, Threshold threshold) {
        return ChangeShareClaim.of(comparison, negativeFlips(), threshold);
    }

    private static Claim sliced(Comparison<Loan, Classified> comparison, SliceRequirement required) {
        return SlicedChangeClaim.of(comparison, BRANCH, disagreements(), required);
    }
}
