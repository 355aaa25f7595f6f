package org.modelunit.gate;

import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Threshold;
import org.modelunit.fairness.Fairness;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/** The claims that a bank makes before it releases a model. */
final class LoanClaims {

    static final LoanModel MODEL = new LoanModel("challenger.onnx");
    static final Loans LOANS = Loans.good("shop", 600);
    static final Dataset<Loan, String> HOLDOUT = Dataset.of("loans/holdout", LOANS.inputs(), LOANS.truth());
    static final Evaluation<Loan, Classified> EVALUATION = Evaluation.of(MODEL, HOLDOUT);
    static final double CUT_OFF = 0.25;

    private static final Slicing<Loan> SEX = Slicing.by("sex", Loan::sex);
    private static final Slicing<Loan> BRANCH = Slicing.by("branch", Loan::branch);

    private LoanClaims() {}

    static Evaluation<Loan, Classified> evaluated(Classifier<Loan> model, Dataset<Loan, String> dataset) {
        return Evaluation.of(model, dataset);
    }

    static Dataset<Loan, String> loans(int size) {
        return Dataset.of(
                "loans/holdout", LOANS.inputs().subList(0, size), LOANS.truth().subList(0, size));
    }

    static Claim ranks() {
        return ranks(EVALUATION, atLeast(0.72).withConfidence(0.95));
    }

    static Claim ranks(Evaluation<Loan, Classified> evaluation, Threshold threshold) {
        return evaluation.claim(rocAuc("bad"), threshold);
    }

    static Claim prices() {
        return prices(EVALUATION);
    }

    static Claim prices(Evaluation<Loan, Classified> evaluation) {
        return evaluation.claim(brierScore("bad"), atMost(0.25).withConfidence(0.95));
    }

    static Claim findsBad() {
        return findsBad(CUT_OFF, 0.15);
    }

    static Claim findsBad(double cutOff, double detecting) {
        return findsBad(evaluated(MODEL.decidingAt("bad", cutOff), HOLDOUT), detecting);
    }

    static Claim findsBad(Evaluation<Loan, Classified> decided, double detecting) {
        return decided.claim(recall("bad"), atLeast(0.70).unlessRefuted(0.95).detecting(detecting));
    }

    static Claim sexes(Evaluation<Loan, Classified> evaluation) {
        return sexes(evaluation, eachSlice(atLeast(0.60).unlessRefuted(0.95).detecting(0.20)));
    }

    static Claim sexes(Evaluation<Loan, Classified> evaluation, SliceRequirement required) {
        return SliceClaim.of(evaluation, SEX, rocAuc("bad"), required);
    }

    static Claim branches(Evaluation<Loan, Classified> evaluation) {
        return SliceClaim.of(
                evaluation,
                BRANCH,
                rocAuc("bad"),
                eachSlice(atLeast(0.60).unlessRefuted(0.95).detecting(0.20)));
    }

    static Claim parity(Evaluation<Loan, Classified> evaluation) {
        return SliceClaim.of(
                evaluation,
                SEX,
                Fairness.demographicParityDifference("bad"),
                atMost(0.30).withConfidence(0.95));
    }

    static Claim sharedRows(Dataset<Loan, String> dataset) {
        Loans other = Loans.good("elsewhere", 50);
        List<Loan> inputs = other.inputs().stream()
                .map(loan -> new Loan(-1 - loan.id(), "elsewhere", "", "", 2019, loan.score(), 0))
                .toList();
        return DataCheck.sharedRows(dataset, Dataset.of("training", inputs, other.truth()), RowKey.content());
    }
}
