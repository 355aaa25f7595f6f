package org.modelunit.claim;

import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.relative;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.Dataset;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tensor;

/** Claims that a pipeline on loans reproduces its reference: one that does, and one whose encoder swaps two columns. */
final class ClaimsOnPipelines {

    private ClaimsOnPipelines() {}

    static Map<String, Function<Pair, Claim>> all() {
        return Map.of("pipeline", loans -> {
            List<Loan> inputs = loans.dataset().inputs();
            return PipelineClaim.of(
                    pipeline(KindsOfClaims.isTidy(loans)).trace(inputs),
                    reference(inputs),
                    stage("features", ulps(2)),
                    stage("scores", absolute(1e-6)));
        });
    }

    static Map<String, List<Claim>> options(Dataset<Loan, String> loans) {
        List<Loan> inputs = loans.inputs();
        Pipeline<Loan> pipeline = pipeline(true);
        Reference reference = reference(inputs);
        Reference keyed = reference.withKeys(
                inputs.stream().map(loan -> String.valueOf(loan.id())).toList());
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        all.put(
                "StageTolerance",
                List.of(
                        PipelineClaim.of(pipeline.trace(inputs), reference),
                        PipelineClaim.of(pipeline.trace(inputs), reference, stage("scores", ulps(1))),
                        PipelineClaim.of(pipeline.trace(inputs), reference, stage("scores", absolute(1e-6))),
                        PipelineClaim.of(
                                pipeline.trace(inputs),
                                reference,
                                stage("scores", absolute(1e-6).plus(relative(1e-4)))),
                        PipelineClaim.of(
                                pipeline.trace(inputs),
                                reference,
                                stage("scores", absolute(1e-6).forAllBut(0.1)))));
        all.put(
                "Reference.only",
                List.of(
                        PipelineClaim.of(pipeline.trace(inputs), reference),
                        PipelineClaim.of(pipeline.trace(inputs), reference.only("scores"))));
        all.put(
                "Pipeline.upTo",
                List.of(
                        PipelineClaim.of(pipeline.trace(inputs), reference),
                        PipelineClaim.of(pipeline.upTo("features").trace(inputs), reference)));
        all.put(
                "Pipeline.keyedBy",
                List.of(
                        PipelineClaim.of(pipeline.trace(inputs), keyed),
                        PipelineClaim.of(pipeline.keyedBy(Loan::id).trace(inputs), keyed)));
        all.put(
                "Reference.withProvenance",
                List.of(
                        PipelineClaim.of(pipeline.trace(inputs), reference),
                        PipelineClaim.of(
                                pipeline.trace(inputs), reference.withProvenance(Fingerprint.unknown("training")))));
        return all;
    }

    private static Reference reference(List<Loan> inputs) {
        Tensor features = features(inputs, true);
        return Reference.of("features", features).and("scores", scores(features));
    }

    private static Pipeline<Loan> pipeline(boolean isGood) {
        return Pipeline.<Loan>from("features", loans -> features(loans, isGood))
                .then("scores", ClaimsOnPipelines::scores);
    }

    private static Tensor features(List<Loan> loans, boolean isGood) {
        double[] features = new double[2 * loans.size()];
        for (int row = 0; row < loans.size(); row++) {
            features[2 * row + (isGood ? 0 : 1)] = loans.get(row).score();
            features[2 * row + (isGood ? 1 : 0)] = loans.get(row).before();
        }
        return Tensor.of(features, loans.size(), 2);
    }

    private static Tensor scores(Tensor features) {
        double[] scores = new double[features.shape()[0]];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = 0.9 * features.get(2 * row) + 0.1 * features.get(2 * row + 1);
        }
        return Tensor.of(scores, scores.length);
    }
}
