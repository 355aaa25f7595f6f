package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.Trace;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/** A trace names the files that its stages run, by the bytes that run. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TracedFileTest {

    private static final String SETTING = "modelunit.model.challenger";
    private static final List<float[]> ROWS = List.of(new float[] {1, -2, 3, 0}, new float[] {0, 0, 0, 5});

    @TempDir
    Path directory;

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    private static Pipeline<float[]> features() {
        return Pipeline.from("X", rows -> Tensor.of(rows.toArray(float[][]::new)));
    }

    private static Provenance provenance(Pipeline<float[]> pipeline) {
        return provenance(pipeline.trace(ROWS));
    }

    private static Provenance provenance(Trace trace) {
        Reference reference = Reference.of("X", trace.output("X")).and("p", trace.output("p"));
        return PipelineClaim.of(trace, reference, stage("X", absolute(0.1)))
                .judge()
                .provenance();
    }

    private static Fingerprint fileOf(String name) throws IOException {
        return Fingerprint.of(name, Files.readAllBytes(Models.path(name)));
    }

    @Test
    void a_stage_names_its_file_and_its_runtime() throws IOException {
        try (OnnxStage network = Models.open("parity").stage("p")) {
            Provenance provenance = provenance(features().then("p", network::of));

            assertThat(provenance.model()).isEqualTo(fileOf("parity.onnx"));
            assertThat(provenance.versions()).containsKey("onnxruntime");
            assertThat(network.fingerprint()).isEqualTo(provenance.model());
        }
    }

    @Test
    void one_of_named_tensors_does_as_well() throws IOException {
        try (OnnxStage network = Models.open("parity").stage("p")) {
            assertThat(provenance(features().thenNamed("p", network::ofNamed)).model())
                    .isEqualTo(fileOf("parity.onnx"));
            assertThat(provenance(features().then("p", rows -> network.ofNamed(NamedTensors.of("X", rows)), network))
                            .model())
                    .isEqualTo(fileOf("parity.onnx"));
        }
    }

    @Test
    void a_candidate_is_named_as_one() {
        System.setProperty(SETTING, Models.path("parity-tanh.onnx").toString());
        try (OnnxStage network =
                OnnxModel.named("challenger", Models.path("parity.onnx")).stage("p")) {
            assertThat(provenance(features().then("p", network::of)).model().name())
                    .isEqualTo("parity-tanh.onnx (for challenger)");
        }
    }

    @Test
    void a_file_that_changed_since_it_was_opened_is_named_by_the_bytes_that_run() throws IOException {
        Path file = Files.copy(Models.path("parity.onnx"), directory.resolve("model.onnx"));
        String opened = Sha256.of(Files.readAllBytes(file));
        try (OnnxStage network = OnnxModel.open(file).stage("p")) {
            Pipeline<float[]> pipeline = features().then("p", network::of);
            Files.write(file, Files.readAllBytes(Models.path("parity-tanh.onnx")));
            Trace trace = pipeline.trace(ROWS);
            Files.delete(file);

            assertThat(provenance(trace).model()).isEqualTo(new Fingerprint("model.onnx", opened));
        }
    }

    @Test
    void a_classifier_that_a_lambda_asks_is_named_beside_it() throws IOException {
        try (var model = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            Pipeline<float[]> pipeline = Pipeline.<float[]>from("X", rows -> Tensor.of(rows.toArray(float[][]::new)))
                    .then("p", rows -> Tensor.of(new float[rows.shape()[0]], rows.shape()[0]), model);

            assertThat(provenance(pipeline).model()).isEqualTo(fileOf("sklearn-longs.onnx"));
        }
    }
}
