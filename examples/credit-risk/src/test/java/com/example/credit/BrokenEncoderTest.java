package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.diagnosis.CauseKind;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.PipelineVerdict;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.Tensor;

/** The fault of the bad release in an encoder, and what a failure would say of it: a test of the tests, which claims nothing of a model. */
class BrokenEncoderTest {

    @Test
    void a_broken_encoder_is_found_and_diagnosed() {
        CreditRisk fixture = new CreditRisk();
        Reference reference = fixture.reference().only("features");
        Pipeline<Applicant> broken = Pipeline.from("features", BrokenEncoderTest::noCheckingFirst);

        PipelineVerdict verdict = PipelineClaim.of(
                        broken.trace(fixture.holdout().inputs()), reference, stage("features", ulps(2)))
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
