package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.Tensor;

/** Claims on pipelines that do not hold; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingPipelines.Fixture.class)
class FailingPipelines {

    static class Fixture {}

    @Test
    void a_pipeline_whose_encoder_orders_columns_otherwise() {
        assertThat(ServedLoans.servedInAnotherOrder().trace(ServedLoans.REQUESTS))
                .reproduces(ServedLoans.reference(), stage("features", ulps(2)), stage("scores", absolute(1e-6)));
    }

    @Test
    void a_pipeline_of_which_a_model_is_another() {
        Pipeline<ServedLoans.Request> other = Pipeline.from("features", ServedLoans::encode)
                .then("scores", features -> Tensor.of(new double[60], 60))
                .then("decision", ServedLoans::decide);
        assertThat(other.trace(ServedLoans.REQUESTS))
                .reproduces(ServedLoans.reference(), stage("scores", absolute(1e-6)));
    }

    @Test
    void a_pipeline_that_has_another_stage() {
        assertThat(ServedLoans.served().trace(ServedLoans.REQUESTS))
                .reproduces(Reference.of("features", ServedLoans.encode(ServedLoans.REQUESTS)));
    }
}
