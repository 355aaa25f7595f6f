package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.latency.SessionPair;
import org.modelunit.latency.SlowdownClaim;
import org.modelunit.latency.Traces;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.SustainedClaim;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;
import org.modelunit.memory.PeakClaim;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.tensor.Tolerance;

class ResultParametersTest {

    private static final Fingerprint MODEL = Fingerprint.of("challenger", new byte[] {1});
    private static final LatencyLimit LIMIT = LatencyLimit.atMost(Duration.ofMillis(5));
    private static final TestId TEST = new TestId("[x]", "org.shop.CreditTest", "fast", "fast");

    private static Map<String, String> parameters(Claim... claims) {
        List<ShownClaim> shown = Arrays.stream(claims)
                .map(claim -> ShownClaim.broken(claim, new IllegalStateException("not judged here")))
                .toList();
        TestResult result = new TestResult();
        ResultParameters.add(result, new TestClaims(TEST, RunContext.NONE, shown));
        return result.getParameters().stream().collect(Collectors.toMap(Parameter::getName, Parameter::getValue));
    }

    private static LatencyProfile profile(DataUsed data) {
        LatencyProfile times = Traces.spread(Traces.withLate(2010, 4, 3, 6));
        return new LatencyProfile(
                times.times(),
                List.of(),
                times.allocations(),
                0,
                times.conditions(),
                List.of(),
                new Provenance(MODEL, data, "", 1, Map.of()));
    }

    private static DataUsed inputs(String measured) {
        return DataUsed.ofInputs(measured, "ab".repeat(32), 200);
    }

    @Test
    void a_claim_on_data_names_metric_and_data() {
        assertThat(parameters(SampleClaims.of(SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN))))
                .isEqualTo(Map.of("metric", "accuracy", "data", "credit"));
        assertThat(parameters(SampleClaims.of("features", "closeness", "be close")))
                .as("values without a model")
                .isEqualTo(Map.of("metric", "closeness", "data", "features"));
    }

    @Test
    void a_latency_of_named_data_names_the_data() {
        DataUsed data = DataUsed.of(Fingerprint.of("credit.csv", new byte[] {2}), "credit", "cd".repeat(32), 901);

        assertThat(parameters(PercentileClaim.of(profile(data), 99, LIMIT)))
                .containsEntry("data", "credit")
                .doesNotContainValue("challenger");
    }

    @Test
    void a_latency_of_inputs_without_a_name_names_the_model_as_model() {
        assertThat(parameters(PercentileClaim.of(profile(inputs("challenger")), 99, LIMIT)))
                .containsEntry("model", "challenger")
                .containsEntry("data", "inputs");
        assertThat(parameters(PercentileClaim.of(profile(inputs("cold start of challenger")), 99, LIMIT)))
                .containsEntry("model", "challenger")
                .containsEntry("data", "inputs");
    }

    @Test
    void loads_and_memory_name_the_model_as_model() {
        long[] nanos = new long[3000];
        Arrays.fill(nanos, 4_000_000);
        LoadProfile load = LoadProfile.of("challenger", List.of(LoadStep.of(100, nanos)));
        MemoryProfile memory = MemoryProfile.of(
                "challenger",
                250_000_000,
                List.of(new MemorySample(0, 50_000_000, 250_000_000), new MemorySample(9, 50_000_000, 250_000_000)));

        assertThat(parameters(SustainedClaim.of(load, 100, 99, LIMIT)))
                .containsEntry("model", "challenger")
                .containsEntry("data", "inputs");
        assertThat(parameters(PeakClaim.of(memory, Threshold.atMost(300))))
                .containsEntry("model", "challenger")
                .containsEntry("data", "inputs");
        assertThat(parameters(AllocationClaim.of(profile(inputs("challenger")), Threshold.atMost(300))))
                .containsEntry("model", "challenger");
    }

    @Test
    void a_divergence_names_its_reference_as_model_and_what_both_were_asked_for_as_data() {
        Fingerprint unknown = Fingerprint.unknown("pixels");
        FirstDivergence divergence = new FirstDivergence(
                "float.onnx",
                "int8.onnx",
                Tolerance.absolute(0.1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance(Fingerprint.unknown("int8.onnx"), DataUsed.of(unknown, "pixels", "", 9), "", 1, Map.of())
                        .with(Provenance.OTHER_MODEL, Fingerprint.unknown("float.onnx")));

        assertThat(parameters(divergence.claim()))
                .containsEntry("model", "float.onnx")
                .containsEntry("data", "pixels")
                .containsEntry("metric", "first divergence from int8.onnx");
    }

    @Test
    void a_slowdown_names_both_models() {
        double[] times = new double[LatencyComparison.LEAST_ROUNDS];
        Arrays.fill(times, 1e6);
        List<SessionPair> pairs = IntStream.range(0, 10)
                .mapToObj(pair -> SessionPair.of(times, times))
                .toList();

        assertThat(parameters(SlowdownClaim.of(LatencyComparison.of("challenger", "champion", pairs), 0.1)))
                .containsEntry("model", "challenger against champion")
                .containsEntry("data", "inputs");
    }
}
