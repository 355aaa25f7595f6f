package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.assertions.ServedLoans.Request;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.PipelineVerdict;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.Trace;
import org.modelunit.recording.Recording;

class TraceAssertTest {

    private final List<Request> requests = ServedLoans.REQUESTS;
    private final Reference reference = ServedLoans.reference();

    private List<String> recorded(Runnable assertions) {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            assertions.run();
        }
        return recorded.claims();
    }

    @Test
    void a_pipeline_that_reproduces_its_reference_is_recorded() {
        Pipeline<Request> served = Pipeline.from("features", ServedLoans::encode)
                .then("scores", ServedLoans::score)
                .then("decision", ServedLoans::decide)
                .keyedBy(Request::number);

        List<String> claims = recorded(() -> {
            assertThat(served.trace(requests))
                    .reproduces(reference, stage("features", ulps(2)), stage("scores", absolute(1e-6)));
        });
        assertThat(claims).singleElement().asString().endsWith("reproduction of the reference MET");
    }

    @Test
    void the_stage_at_fault_can_be_asked_for() {
        Trace trace = ServedLoans.servedInAnotherOrder().trace(requests);
        PipelineVerdict verdict =
                PipelineClaim.of(trace, reference, stage("features", ulps(2))).judge();

        assertThat(verdict.firstDiverging()).contains("features");
    }

    @Test
    void the_failure_names_the_stage_and_is_recorded() {
        List<String> claims = recorded(() -> assertThatThrownBy(
                        () -> assertThat(ServedLoans.servedInAnotherOrder().trace(requests))
                                .reproduces(reference, stage("features", ulps(2))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'features' diverges by itself")
                .hasMessageContaining("inherits"));
        assertThat(claims).singleElement().asString().endsWith("reproduction of the reference MISSED");
    }

    @Test
    void soft_assertions_keep_it() {
        recorded(() -> {
            ModelSoftAssertions softly = new ModelSoftAssertions();
            softly.assertThat(ServedLoans.servedInAnotherOrder().trace(requests))
                    .reproduces(reference);
            softly.assertThat(ServedLoans.served().trace(requests)).reproduces(reference, stage("scores", exact()));
            assertThat(softly.errorsCollected()).hasSize(1);
        });
    }

    @Test
    void part_of_a_pipeline_is_compared_when_that_is_said() {
        recorded(() -> {
            assertThat(ServedLoans.served().upTo("scores").trace(requests)).reproduces(reference);
            assertThat(ServedLoans.served().trace(requests)).reproduces(reference.only("features"));
        });
    }
}
