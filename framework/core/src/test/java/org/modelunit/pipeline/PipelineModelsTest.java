package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.provenance.Provenance;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.StageOutput;
import org.modelunit.tensor.Tensor;

/** Claims on a pipeline name the models that its stages run, as far as these are known. */
class PipelineModelsTest {

    private static final Network SCORER = new Network("scorer.onnx", "1.27");
    private static final Network DECIDER = new Network("decider.onnx", "1.28");

    /**
     * What runs a file, without being a function itself.
     *
     * @param file its name, which stands for its bytes, too
     * @param version the version of the runtime
     */
    private record Network(String file, String version) implements Fingerprinted {

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of(file, file.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<String, String> versions() {
            return Map.of("runtime", version);
        }

        Tensor scores(Tensor features) {
            return Steps.scores(features);
        }

        NamedTensors named(NamedTensors features) {
            return NamedTensors.of("scores", Steps.scores(features.only()));
        }

        StageOutput features(List<Integer> inputs) {
            return Steps.features(inputs);
        }
    }

    /** A stage that is a model itself. */
    private static final class ScoringStage implements NextStage, Fingerprinted {

        private static final long serialVersionUID = 1;

        @Override
        public StageOutput of(Tensor features) {
            return Steps.scores(features);
        }

        @Override
        public Fingerprint fingerprint() {
            return SCORER.fingerprint();
        }
    }

    private static Pipeline<Integer> features() {
        return Pipeline.from("features", Steps::features);
    }

    private static Pipeline<Integer> decided(Pipeline<Integer> scored) {
        return scored.then("decision", Steps::decision);
    }

    private static PipelineClaim claim(Pipeline<Integer> pipeline) {
        return PipelineClaim.of(pipeline.trace(Steps.INPUTS), Steps.reference());
    }

    private static Provenance provenance(Pipeline<Integer> pipeline) {
        PipelineClaim claim = claim(pipeline);
        assertThat(claim.judge().provenance()).isEqualTo(claim.provenance());
        return claim.provenance();
    }

    private static List<String> facts(Pipeline<Integer> pipeline) {
        List<Fact> facts = claim(pipeline).judge().facts();
        int first = facts.stream().map(Fact::name).toList().indexOf("model");
        int last = facts.stream().map(Fact::name).toList().indexOf("reference");
        return facts.subList(first, last).stream()
                .map(fact -> fact.name() + "|" + fact.value() + "|" + fact.note())
                .toList();
    }

    @Test
    void a_reference_to_a_method_of_a_model_names_it() {
        Pipeline<Integer> pipeline = decided(features().then("scores", SCORER::scores));

        assertThat(provenance(pipeline).model()).isEqualTo(SCORER.fingerprint());
        assertThat(provenance(pipeline).models()).containsExactly(SCORER.fingerprint());
        assertThat(provenance(pipeline).others()).containsEntry("model of 'scores'", SCORER.fingerprint());
        assertThat(provenance(pipeline).versions()).containsEntry("runtime", "1.27");
        assertThat(pipeline.trace(Steps.INPUTS).models())
                .containsExactly(Map.entry("scores", List.of(SCORER.fingerprint())));
        assertThat(facts(pipeline))
                .containsExactly(
                        "model|scorer.onnx|sha256 " + SCORER.fingerprint().shortDigest() + "… in 'scores'");
    }

    @Test
    void so_does_one_in_the_first_stage_and_in_one_of_named_tensors() {
        assertThat(provenance(decided(
                                Pipeline.from("features", SCORER::features).then("scores", Steps::scores)))
                        .model())
                .isEqualTo(SCORER.fingerprint());
        assertThat(provenance(decided(features().thenNamed("scores", SCORER::named)))
                        .model())
                .isEqualTo(SCORER.fingerprint());
    }

    @Test
    void a_stage_that_is_a_model_names_itself() {
        assertThat(provenance(decided(features().then("scores", new ScoringStage())))
                        .model())
                .isEqualTo(SCORER.fingerprint());
    }

    @Test
    void what_a_lambda_calls_inside_is_unknown_and_said_to_be() {
        Pipeline<Integer> pipeline = decided(features().then("scores", features -> SCORER.scores(features)));

        assertThat(provenance(pipeline).model()).isEqualTo(Fingerprint.unknown("the pipeline"));
        assertThat(pipeline.trace(Steps.INPUTS).models()).isEmpty();
        assertThat(facts(pipeline)).containsExactly("model|unknown|no stage names the file that it runs");
    }

    @Test
    void it_is_named_beside_the_lambda() {
        assertThat(provenance(decided(features().then("scores", features -> SCORER.scores(features), SCORER)))
                        .model())
                .isEqualTo(SCORER.fingerprint());
        assertThat(provenance(decided(features()
                                .thenNamed(
                                        "scores",
                                        features -> SCORER.named(features),
                                        () -> Fingerprint.of("weights.bin", new byte[] {1}))))
                        .model())
                .isEqualTo(Fingerprint.of("weights.bin", new byte[] {1}));
        assertThat(provenance(decided(Pipeline.<Integer>from("features", inputs -> Steps.features(inputs), SCORER)
                                .then("scores", Steps::scores)))
                        .model())
                .isEqualTo(SCORER.fingerprint());
    }

    @Test
    void what_is_said_twice_is_one_model() {
        assertThat(provenance(decided(features().then("scores", SCORER::scores, SCORER)))
                        .models())
                .containsExactly(SCORER.fingerprint());
    }

    @Test
    void a_pipeline_without_a_model_says_so() {
        Provenance provenance = provenance(Steps.pipeline().called("the service"));

        assertThat(provenance.model()).isEqualTo(Fingerprint.unknown("the service"));
        assertThat(provenance.others()).containsOnlyKeys(Provenance.REFERENCE);
    }

    @Test
    void several_files_are_all_named_the_last_stage_first() {
        Pipeline<Integer> pipeline =
                features().then("scores", SCORER::scores).then("decision", scores -> Steps.decision(scores), DECIDER);

        assertThat(provenance(pipeline).model()).isEqualTo(DECIDER.fingerprint());
        assertThat(provenance(pipeline).others()).containsEntry("model of 'scores'", SCORER.fingerprint());
        assertThat(provenance(pipeline).models()).containsExactly(DECIDER.fingerprint(), SCORER.fingerprint());
        assertThat(provenance(pipeline).versions())
                .containsEntry("runtime", "1.27")
                .containsEntry("runtime of 'decision'", "1.28");
        assertThat(facts(pipeline))
                .containsExactly(
                        "model|scorer.onnx|sha256 " + SCORER.fingerprint().shortDigest() + "… in 'scores'",
                        "|decider.onnx|sha256 " + DECIDER.fingerprint().shortDigest() + "… in 'decision'");
    }

    @Test
    void several_files_of_one_stage_are_all_named() {
        Provenance provenance =
                provenance(decided(features().then("scores", features -> Steps.scores(features), SCORER, DECIDER)));

        assertThat(provenance.model()).isEqualTo(SCORER.fingerprint());
        assertThat(provenance.others()).containsEntry("model of 'scores' (2)", DECIDER.fingerprint());
    }

    @Test
    void two_stages_of_one_file_are_both_told() {
        Provenance provenance =
                provenance(decided(Pipeline.from("features", SCORER::features).then("scores", SCORER::scores)));

        assertThat(provenance.model()).isEqualTo(SCORER.fingerprint());
        assertThat(provenance.others()).containsEntry("model of 'features'", SCORER.fingerprint());
        assertThat(provenance.versions()).doesNotContainKey("runtime of 'scores'");
    }

    /** It ran, but nobody looked at what it gave. */
    @Test
    void a_model_after_the_last_stage_that_is_compared_is_not_named() {
        Trace trace = decided(features().then("scores", SCORER::scores)).trace(Steps.INPUTS);

        assertThat(PipelineClaim.of(trace, Steps.reference().only("features"))
                        .provenance()
                        .model())
                .isEqualTo(Fingerprint.unknown("the pipeline"));
        assertThat(PipelineClaim.of(trace, Steps.reference().only("decision"))
                        .provenance()
                        .model())
                .isEqualTo(SCORER.fingerprint());
    }

    @Test
    void a_pipeline_that_ends_before_its_model_runs_none() {
        Trace trace = decided(features().then("scores", SCORER::scores))
                .upTo("features")
                .trace(Steps.INPUTS);

        assertThat(trace.models()).isEmpty();
    }

    @Test
    void a_claim_that_cannot_be_judged_names_the_model_all_the_same() {
        Trace trace = decided(features().then("scores", SCORER::scores)).trace(Steps.INPUTS);

        assertThat(PipelineClaim.of(trace, Reference.of("other", Tensor.of(new double[40], 40)))
                        .provenance()
                        .model())
                .isEqualTo(SCORER.fingerprint());
    }

    @Test
    void the_same_pipeline_names_the_same_twice_and_on_several_threads() {
        Pipeline<Integer> pipeline = decided(features().then("scores", SCORER::scores));
        Provenance alone = provenance(pipeline);

        assertThat(IntStream.range(0, 16).parallel().mapToObj(run -> provenance(pipeline)))
                .containsOnly(alone);
    }

    @Test
    void a_model_that_does_not_know_itself_is_an_error_that_names_the_stage() {
        Pipeline<Integer> pipeline = features().then("scores", Steps::scores, () -> null);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> pipeline.trace(Steps.INPUTS))
                .withMessageStartingWith("a model of the stage 'scores' gave null as its fingerprint");
    }

    @Test
    void a_model_that_gives_no_versions_is_an_error_that_names_the_stage() {
        for (Map<String, String> versions :
                Arrays.asList(null, Collections.<String, String>singletonMap("runtime", null))) {
            Fingerprinted careless = new Fingerprinted() {

                @Override
                public Fingerprint fingerprint() {
                    return SCORER.fingerprint();
                }

                @Override
                public Map<String, String> versions() {
                    return versions;
                }
            };
            Pipeline<Integer> pipeline = features().then("scores", Steps::scores, careless);

            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> pipeline.trace(Steps.INPUTS))
                    .withMessageStartingWith("a model of the stage 'scores' gave null ");
        }
    }

    @Test
    void a_model_that_is_null_is_an_error_that_names_the_stage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> features().then("scores", Steps::scores, SCORER, null))
                .withMessageStartingWith("model 2 of the stage 'scores' is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> features().then("scores", Steps::scores, (Fingerprinted) null))
                .withMessageStartingWith("model 1 of the stage 'scores' is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pipeline.from("features", Steps::features, (Fingerprinted[]) null))
                .withMessageStartingWith("the models of the stage 'features' are null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> features().thenNamed("scores", before -> before, (Fingerprinted) null))
                .withMessageStartingWith("model 1 of the stage 'scores' is null");
    }
}
