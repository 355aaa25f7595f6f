package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.baseline.BaselineRequests;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.BaselineException;
import org.modelunit.latency.Disturbance.Kind;

@Isolated("asks for baselines to be written")
class LatencyBaselineTest {

    private static final Map<String, String> SETTINGS =
            Map.of("java", "17.0.2+8", "collectors", "G1", "seldom of interest", "1");

    private final MemoryStore<KeptLatency> store = new MemoryStore<>(KeptLatency.class);
    private final LatencyBaseline baseline = LatencyBaseline.at("baselines/latency.json", store);

    @AfterEach
    void withdraw() {
        BaselineRequests.withdraw();
    }

    /** A model that takes a multiple of the reference workload, at some speed of the machine. */
    private static LatencyComparison timed(double multiple, double nanosOfReference, int sessions, String processor) {
        List<SessionPair> pairs = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            double varied = multiple * (1 + 0.001 * (i % 7));
            pairs.add(SessionPair.of(new double[] {varied * nanosOfReference}, new double[] {nanosOfReference}));
        }
        return LatencyComparison.of("model", "reference workload 1", pairs)
                .withConditions(new Conditions(processor, 2, SETTINGS, List.of()));
    }

    private void keep(double multiple) {
        BaselineRequests.make("write");
        baseline.comparedWith(timed(multiple, 100_000, 24, "CPU A"));
        asOfAnEarlierRun();
    }

    private void asOfAnEarlierRun() {
        BaselineRequests.withdraw();
        store.content = store.content.map(kept -> new KeptLatency(
                kept.model(),
                kept.reference(),
                kept.inputs(),
                kept.processor(),
                kept.processors(),
                kept.settings(),
                kept.ratios(),
                "an earlier run"));
    }

    private VerdictStatus judged(LatencyComparison timed) {
        return SlowdownClaim.of(baseline.comparedWith(timed), 0.1).judge().status();
    }

    @ParameterizedTest
    @CsvSource({"2, SHOWN", "2.1, SHOWN", "2.4, REFUTED", "1, SHOWN"})
    void a_model_is_compared_in_units_of_the_reference_however_fast_the_machine_is(
            double multiple, VerdictStatus expected) {
        keep(2);

        assertThat(judged(timed(multiple, 100_000, 24, "CPU A"))).isEqualTo(expected);
        assertThat(judged(timed(multiple, 300_000, 24, "CPU A"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"CPU B, this is CPU B", "'', a processor without a name"})
    void another_kind_of_processor_is_inconclusive(String processor, String words) {
        keep(2);
        LatencyVerdict verdict = SlowdownClaim.of(baseline.comparedWith(timed(9, 100_000, 24, processor)), 0.1)
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains("the baseline was kept on CPU A")
                .contains(words);
    }

    private VerdictStatus judgedOn(int processors, Map<String, String> settings) {
        return judged(timed(2, 100_000, 24, "CPU A")
                .withConditions(new Conditions("CPU A", processors, settings, List.of())));
    }

    @Test
    void another_java_another_collector_and_other_processors_are_inconclusive_and_an_update_is_not() {
        keep(2);

        assertThat(judgedOn(2, Map.of("java", "17.0.9+1", "collectors", "G1"))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judgedOn(2, Map.of("java", "21.0.1+1", "collectors", "G1"))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judgedOn(2, Map.of("java", "17.0.2+8", "collectors", "Serial")))
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judgedOn(64, SETTINGS)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judgedOn(2, Map.of())).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    private static Conditions beside(String... agents) {
        List<Disturbance> told = Stream.of(agents)
                .map(agent -> new Disturbance(Kind.AGENT, "an agent is attached: " + agent, false))
                .toList();
        return new Conditions("CPU A", 2, SETTINGS, told);
    }

    private LatencyVerdict judgedBeside(double multiple, String... agents) {
        LatencyComparison timed = timed(multiple, 100_000, 24, "CPU A").withConditions(beside(agents));
        return SlowdownClaim.of(baseline.comparedWith(timed), 0.1).judge();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 9})
    void other_agents_than_the_baseline_was_kept_with_are_inconclusive(double multiple) {
        keep(2);

        assertThat(judgedBeside(multiple, "coverage.jar").status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judgedBeside(multiple, "coverage.jar").sentence())
                .contains("kept beside other agents: only then none, only now coverage.jar; rewrite it");
    }

    @Test
    void what_is_advised_where_agents_differ_works_when_it_is_followed() {
        keep(2);
        assertThat(judgedBeside(2, "coverage.jar").sentence())
                .contains("rewrite it where it is to be held to, by -Dmodelunit.baseline=rewrite");

        keepBy("rewrite", "coverage.jar");

        assertThat(judgedBeside(2, "coverage.jar").status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judgedBeside(9, "coverage.jar").status()).isEqualTo(VerdictStatus.REFUTED);
    }

    private void keepBeside(String... agents) {
        keepBy("write", agents);
    }

    private void keepBy(String mode, String... agents) {
        BaselineRequests.make(mode);
        baseline.comparedWith(timed(2, 100_000, 24, "CPU A").withConditions(beside(agents)));
        asOfAnEarlierRun();
    }

    @ParameterizedTest
    @CsvSource({
        "org.jacoco.agent-0.8.12-runtime.jar, org.jacoco.agent-0.8.13-runtime.jar",
        "org.jacoco.agent-0.8.12-runtime.jar, org.jacoco.agent-0.9-SNAPSHOT-runtime.jar",
        "javaagent-2.9.0.jar, javaagent-2.10.1-alpha.jar",
        "agent_v1.2.3.Final.jar, agent_v1.3.0.RC1.jar",
        "profiler-3.0.so, profiler-3.so",
        "agent.jar, agent.jar"
    })
    void an_update_of_an_agent_is_the_same_agent(String then, String now) {
        keepBeside("other.jar", then);

        assertThat(judgedBeside(2, "other.jar", now).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judgedBeside(9, now, "other.jar").status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @ParameterizedTest
    @CsvSource({
        "javaagent-1.9.0.jar, javaagent-2.0.0.jar",
        "a-1.jar, b-1.jar",
        "agent-1.0-runtime.jar, agent-1.0-all.jar",
        "agent1.jar, agent2.jar",
        "agent-1.x.jar, agent-1.y.jar"
    })
    void another_agent_is_named_beside_the_one_that_it_replaces(String then, String now) {
        keepBeside("other-1.2.jar", then);

        LatencyVerdict verdict = judgedBeside(2, "other-1.3.jar", now);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains("kept beside other agents: only then " + then + ", only now " + now + "; rewrite it");
    }

    @Test
    void an_agent_that_is_attached_twice_is_one_more() {
        keepBeside("a-1.0.jar", "a-1.1.jar");

        assertThat(judgedBeside(2, "a-1.2.jar", "a-1.3.jar").status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judgedBeside(2, "a-1.2.jar").sentence()).contains("only then a-1.1.jar, only now none");
    }

    @Test
    void the_same_agents_in_another_order_are_compared_and_fewer_are_not() {
        keepBeside("a.jar", "b.jar");

        assertThat(judgedBeside(2, "b.jar", "a.jar").status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judgedBeside(9, "a.jar", "b.jar").status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(judgedBeside(2, "a.jar").status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judgedBeside(2).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void another_reference_and_other_inputs_are_inconclusive() {
        keep(2);
        store.content = store.content.map(kept -> new KeptLatency(
                kept.model(), "reference workload 0", "other", kept.processor(), 2, SETTINGS, kept.ratios(), ""));

        LatencyComparison compared = baseline.comparedWith(timed(2, 100_000, 24, "CPU A"));

        assertThat(compared.conditions().caveat())
                .contains("kept beside 'reference workload 0'")
                .contains("kept for other inputs");
    }

    @Test
    void the_run_that_writes_is_inconclusive_and_a_missing_baseline_says_how_to_write_it() {
        assertThatExceptionOfType(BaselineException.class)
                .isThrownBy(() -> judged(timed(2, 100_000, 24, "CPU A")))
                .withMessageContaining("no latency kept at baselines/latency.json")
                .withMessageContaining("modelunit.baseline=write");

        BaselineRequests.make("write");

        assertThat(judged(timed(2, 100_000, 24, "CPU A"))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(store.content.orElseThrow().ratios()).hasSize(24);
    }

    @Test
    void what_is_there_is_put_in_another_ones_place_on_request_alone() {
        keep(2);
        BaselineRequests.make("write");
        baseline.comparedWith(timed(3, 100_000, 24, "CPU A"));
        assertThat(store.content.orElseThrow().ratios().get(0)).isCloseTo(2, within(1e-9));

        BaselineRequests.make("rewrite");
        baseline.comparedWith(timed(3, 100_000, 24, "CPU A"));

        assertThat(store.content.orElseThrow().ratios().get(0)).isCloseTo(3, within(1e-9));
    }

    @Test
    void what_proves_nothing_is_not_kept() {
        BaselineRequests.make("write");

        assertThatExceptionOfType(BaselineException.class)
                .isThrownBy(() -> baseline.comparedWith(timed(2, 100_000, 9, "CPU A")))
                .withMessageContaining("10 pairs of sessions are needed, but there are 9");
        assertThat(store.content).isEmpty();
    }

    @Test
    void fewer_sessions_than_were_kept_are_as_many_pairs() {
        keep(2);

        assertThat(baseline.comparedWith(timed(2, 100_000, 16, "CPU A")).pairs())
                .hasSize(16);
        assertThat(judged(timed(2, 100_000, 9, "CPU A"))).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void multiples_that_are_none_are_refused() {
        KeptLatency kept = KeptLatency.of(timed(2, 1, 10, ""), "run");

        for (double ratio : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new KeptLatency(kept.model(), "", "", "", 0, Map.of(), Collections.nCopies(10, ratio), ""));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeptLatency(kept.model(), "", "", "", 0, Map.of(), List.of(1.0), ""))
                .withMessageContaining("10 to 24 sessions, but this is of 1");
    }
}
