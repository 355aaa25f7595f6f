package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Verdict;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.json.ProvenanceJson;
import org.modelunit.evidence.summary.SampleBuild.GateFile;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.Trace;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tensor;

class VerdictFitTest {

    @TempDir
    Path directory;

    @Test
    void a_release_of_a_model_in_an_early_stage_of_a_pipeline_is_of_this_evidence() {
        Fingerprint body = Fingerprint.of("body.onnx", new byte[] {7});
        Tensor numbers = Tensor.of(new double[] {1, 2}, 2);
        Trace trace = Pipeline.<Integer>from("embedding", inputs -> numbers, () -> body)
                .then("scores", before -> before, () -> Fingerprint.of("head.onnx", new byte[] {8}))
                .trace(List.of(1, 2));
        Verdict traced = PipelineClaim.of(
                        trace, Reference.of("embedding", numbers).and("scores", numbers))
                .judge();
        Evidence evidence =
                new SampleBuild().verdict("does_what_training_did", traced).evidence();
        Headline headline = ReleaseSummary.of(SummarySources.of(evidence)
                        .withVerdicts(new GateFile(evidence)
                                .with("model", ProvenanceJson.write(body))
                                .write(directory)))
                .headline();

        assertThat(headline.warnings()).isEmpty();
        assertThat(headline.decision()).isEqualTo(ReleaseDecision.RELEASE);
    }
}
