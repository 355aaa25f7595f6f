package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.diagnosis.CauseKind;
import org.modelunit.junit.ModelTest;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.PipelineVerdict;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.Tensor;

/** That the service does what training did, step by step. */
@ModelTest(CreditRisk.class)
class ServiceModelTest {

    @Test
    void does_what_training_did(Pipeline<Applicant> served, Dataset<Applicant, String> holdout, Reference reference) {
        assertThat(served.trace(holdout.inputs()))
                .reproduces(reference, stage("features", ulps(2)), stage("scores", absolute(1e-6)));
    }

    /** The fault of the bad release, and what a failure would say of it. */
    @Test
    void a_broken_encoder_is_found_and_diagnosed(Dataset<Applicant, String> holdout, Reference reference) {
        Pipeline<Applicant> broken = Pipeline.from("features", ServiceModelTest::noCheckingFirst);

        PipelineVerdict verdict = PipelineClaim.of(
                        broken.trace(holdout.inputs()), reference.only("features"), stage("features", ulps(2)))
                .judge();

        assertThat(verdict.firstDiverging()).contains("features");
        assertThat(verdict.cause()).hasValueSatisfying(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.CATEGORY_ORDER);
            assertThat(cause.sentence()).contains("checking_status=no checking");
        });
    }

    /** Lists the last of the four kinds of checking accounts first. */
    private static Tensor noCheckingFirst(List<Applicant> applicants) {
        Tensor right = CreditRisk.features(applicants);
        int width = right.shape()[1];
        float[] features = new float[right.size()];
        for (int i = 0; i < features.length; i++) {
            int column = i % width;
            features[i] = (float) right.get(column < 4 ? i - column + (column + 3) % 4 : i);
        }
        return Tensor.of(features, right.shape());
    }
}
