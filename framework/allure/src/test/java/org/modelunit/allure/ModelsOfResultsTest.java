package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Link;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.TestId;
import org.modelunit.settings.LinkPatterns;
import org.modelunit.tensor.Tensor;

/** All models that a pipeline ran are found in Allure, not the last one alone. */
class ModelsOfResultsTest {

    private static final Fingerprint BODY = Fingerprint.of("body.onnx", new byte[] {7});
    private static final Fingerprint HEAD = Fingerprint.of("head.onnx", new byte[] {8});
    private static final LinkPatterns REGISTRY = new LinkPatterns(Map.of("model", "https://models.example.org/{}"));
    private static final RunContext RUN =
            new RunContext("", "", REGISTRY, Map.of(), new PlannedDetails(), LastRuns.NONE);

    private static TestClaims traced() {
        Tensor numbers = Tensor.of(new double[] {1, 2}, 2);
        PipelineClaim claim = PipelineClaim.of(
                Pipeline.<Integer>from("embedding", inputs -> numbers, () -> BODY)
                        .then("scores", before -> before, () -> HEAD)
                        .trace(List.of(1, 2)),
                Reference.of("embedding", numbers).and("scores", numbers));
        return new TestClaims(
                new TestId("[x]", "org.shop.CreditTest", "traced", "traced"),
                RUN,
                List.of(ShownClaim.broken(claim, new IllegalStateException("not judged here"))));
    }

    @Test
    void labels_name_all_models_the_last_stage_first() {
        assertThat(traced().models()).containsExactly("head.onnx", "body.onnx");
    }

    @Test
    void links_lead_to_all_models() {
        TestResult result = new TestResult();

        ResultLinks.add(result, traced());

        assertThat(result.getLinks())
                .extracting(Link::getUrl)
                .containsExactly(
                        "https://models.example.org/" + HEAD.sha256(), "https://models.example.org/" + BODY.sha256());
    }
}
