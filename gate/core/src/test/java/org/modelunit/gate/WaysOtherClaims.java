package org.modelunit.gate;

import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import com.example.gate.DisguisedMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.MetricClaim;
import org.modelunit.column.Labels;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Prevalence;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;
import org.modelunit.tensor.Tolerance;

/** The wrong thing was claimed. */
final class WaysOtherClaims {

    private static final Loans OTHERS = Loans.good("harbour", 600);

    private WaysOtherClaims() {}

    static List<Way> all() {
        Dataset<Loan, String> training = Dataset.of("loans/training", OTHERS.inputs(), OTHERS.truth());
        return List.of(
                ranks(
                        "candidate_never_arrives",
                        ReasonId.CLAIM_OF_ANOTHER_MODEL,
                        other(new LoanModel("committed.onnx"))),
                ranks("one_of_two_replaced", ReasonId.CLAIM_OF_ANOTHER_MODEL, other(new LoanModel("champion.onnx"))),
                claim(
                        "another_model_called_candidate",
                        ReasonId.CLAIM_WEAKENED,
                        "is_fair",
                        LoanClaims.parity(other(new LoanModel("candidate")))),
                ranks(
                        "model_without_digest",
                        ReasonId.CLAIM_OF_ANOTHER_MODEL,
                        other(Classifier.of("challenger.onnx", Labels.of("bad", "good"), loan ->
                                new double[] {loan.score(), 1 - loan.score()}))),
                ranks(
                        "other_data",
                        ReasonId.CLAIM_ON_OTHER_DATA,
                        Evaluation.of(LoanClaims.MODEL, Dataset.of("loans/holdout", OTHERS.inputs(), OTHERS.truth()))),
                ranks(
                        "fewer_rows",
                        ReasonId.CLAIM_ON_OTHER_DATA,
                        Evaluation.of(LoanClaims.MODEL, LoanClaims.loans(590))),
                ranks(
                        "trained_on_the_holdout",
                        ReasonId.CLAIM_ON_OTHER_DATA,
                        Evaluation.of(LoanClaims.MODEL, training)),
                claim("data_checked_elsewhere", ReasonId.CHECK_MISSING, "is_new", LoanClaims.sharedRows(training)),
                claim(
                        "bar_lowered",
                        ReasonId.CLAIM_WEAKER,
                        "separates",
                        LoanClaims.ranks(LoanClaims.EVALUATION, atLeast(0.62).withConfidence(0.95))),
                claim(
                        "burden_softened",
                        ReasonId.CLAIM_WEAKER,
                        "separates",
                        LoanClaims.ranks(LoanClaims.EVALUATION, atLeast(0.72))),
                claim("guard_blinded", ReasonId.CLAIM_WEAKER, "finds_bad", LoanClaims.findsBad(0.25, 0.5)),
                Way.of(
                        "tolerance_widened",
                        ReasonId.CLAIM_WEAKENED,
                        build -> build.with(
                                "encodes", test -> test.claimingOnly(TestScript.closeness(Tolerance.relative(0.1))))),
                claim("slice_dropped", ReasonId.SLICE_MISSING, "serves_everybody", ofMen()),
                claim(
                        "minimum_raised",
                        ReasonId.CLAIM_WEAKENED,
                        "serves_everybody",
                        LoanClaims.sexes(
                                LoanClaims.EVALUATION,
                                eachSlice(atLeast(0.60).unlessRefuted(0.95).detecting(0.20))
                                        .withMinimum(100))),
                claim(
                        "operating_point_moved",
                        ReasonId.CLAIM_AT_ANOTHER_POINT,
                        "finds_bad",
                        LoanClaims.findsBad(0.1, 0.15)),
                ranks(
                        "prevalence_restated",
                        ReasonId.CLAIM_AT_ANOTHER_POINT,
                        LoanClaims.EVALUATION.at(new Prevalence("bad", 0.1))),
                claim(
                        "metric_in_disguise",
                        ReasonId.METRIC_OF_THE_USER,
                        "separates",
                        LoanClaims.EVALUATION.claim(
                                DisguisedMetric.named("ROC AUC of 'bad'"),
                                atLeast(0.72).withConfidence(0.95))),
                setting("known_list_rewritten", "modelunit.baseline", "rewrite"),
                setting("baseline_rewritten", "modelunit.baseline", "WRITE"),
                setting("inconclusive_aborts", "modelunit.inconclusive", "abort"),
                claim("seed_shopping", ReasonId.CLAIM_WEAKENED, "separates", drawnOtherwise()));
    }

    private static Evaluation<Loan, Classified> other(Classifier<Loan> model) {
        return Evaluation.of(model, LoanClaims.HOLDOUT);
    }

    private static Way ranks(String name, ReasonId reason, Evaluation<Loan, Classified> evaluation) {
        return claim(
                name,
                reason,
                "separates",
                LoanClaims.ranks(evaluation, atLeast(0.72).withConfidence(0.95)));
    }

    private static Way claim(String name, ReasonId reason, String method, Claim claim) {
        return Way.of(name, reason, build -> build.with(method, test -> test.claimingOnly(TestScript.claiming(claim))));
    }

    private static Way setting(String name, String key, String value) {
        return Way.of(name, ReasonId.SETTING_FORBIDDEN, build -> {
            Map<String, String> settings = new HashMap<>(build.settings);
            settings.put(key, value);
            build.settings = settings;
        });
    }

    /** Women are left out under another name. */
    private static Claim ofMen() {
        return SliceClaim.of(
                LoanClaims.EVALUATION,
                Slicing.<Loan>by("sex", loan -> loan.sex().equals("female") ? "others" : "male"),
                rocAuc("bad"),
                eachSlice(atLeast(0.60).unlessRefuted(0.95).detecting(0.20)));
    }

    private static Claim drawnOtherwise() {
        MetricClaim<Classified> claim =
                LoanClaims.EVALUATION.claim(rocAuc("bad"), atLeast(0.72).withConfidence(0.95));
        return new MetricClaim<>(
                claim.metric(), claim.outcomes(), claim.provenance(), claim.multiplicity(), claim.threshold(), 7);
    }
}
