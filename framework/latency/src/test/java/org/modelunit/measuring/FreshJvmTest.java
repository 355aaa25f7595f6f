package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.console.Console;
import org.modelunit.error.ModelException;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.load.ColdStart;
import org.modelunit.measuring.jvm.FreshJvm;
import org.modelunit.measuring.jvm.FreshTask;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.Settings;

class FreshJvmTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private record Environment() implements FreshTask<String> {
        @Override
        public String run() {
            return System.getenv("ORT_DISABLE_TELEMETRY") + " "
                    + ProcessHandle.current().pid();
        }
    }

    private record Endless() implements FreshTask<String> {
        @Override
        public String run() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    private record Failing() implements FreshTask<String> {
        @Override
        public String run() {
            throw new IllegalStateException("no luck");
        }
    }

    private record Halting() implements FreshTask<String> {
        @Override
        public String run() {
            Runtime.getRuntime().halt(3);
            return "";
        }
    }

    /** Asks for a model that somebody may have replaced. */
    private record Replaced() implements FreshTask<String> {
        @Override
        public String run() {
            Settings settings = Settings.current();
            return settings.model("fresh-candidate").orElse("none") + " " + settings.seed() + " "
                    + settings.rows().mode();
        }
    }

    /** Starts another virtual machine that never ends, and is gone before it. */
    private record Abandoning() implements FreshTask<Long> {
        @Override
        public Long run() {
            Thread starter = new Thread(() -> new FreshJvm(List.of(), LONG).run(new Endless()));
            starter.setDaemon(true);
            starter.start();
            Optional<ProcessHandle> child = Optional.empty();
            while (child.isEmpty()) {
                child = ProcessHandle.current().children().findFirst();
            }
            return child.get().pid();
        }
    }

    @Test
    void one_whose_parent_is_gone_ends() throws Exception {
        long pid = new FreshJvm(List.of(), LONG).run(new Abandoning());

        Optional<ProcessHandle> abandoned = ProcessHandle.of(pid);
        if (abandoned.isPresent()) {
            abandoned.get().onExit().get(2, TimeUnit.MINUTES);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static Model<String, Integer> lengths() {
        return inputs -> inputs.get(0).length();
    }

    @Test
    void another_virtual_machine_runs_the_task_without_telemetry() {
        String[] told = new FreshJvm(List.of(), LONG).run(new Environment()).split(" ", -1);

        assertThat(told[0]).isEqualTo("1");
        assertThat(Long.parseLong(told[1])).isNotEqualTo(ProcessHandle.current().pid());
        assertThat(ProcessHandle.of(Long.parseLong(told[1])).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void settings_are_those_of_the_run_whoever_said_them() {
        Settings.install(Settings.load(Map.of(
                "modelunit.model.fresh-candidate", "candidate 2.onnx",
                "modelunit.seed", "7",
                "modelunit.rows", "values",
                "modelunit.rows.columns", "age")));
        try {
            assertThat(new FreshJvm(List.of(), LONG).run(new Replaced()))
                    .as("values of rows are shown where a system property asks for them, which this is none")
                    .isEqualTo("candidate 2.onnx 7 IDS");
        } finally {
            Settings.uninstall();
        }
        assertThat(Settings.modelsAskedFor())
                .as("the candidate has replaced a model of the run")
                .contains("fresh-candidate");
    }

    @Test
    void columns_that_junit_was_told_are_known_where_a_system_property_asks_for_values() {
        System.setProperty("modelunit.rows", "values");
        Settings.install(Settings.load(Map.of("modelunit.rows.columns", "age")));
        try {
            assertThat(new FreshJvm(List.of(), LONG).run(new Replaced())).endsWith("VALUES");
        } finally {
            Settings.uninstall();
            System.clearProperty("modelunit.rows");
        }
    }

    @Test
    void one_that_takes_too_long_is_ended() {
        assertThatThrownBy(() -> new FreshJvm(List.of(), Duration.ofMillis(300)).run(new Endless()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("did not end within 300 ms");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void what_fails_there_is_told_here() {
        assertThatThrownBy(() -> new FreshJvm(List.of(), LONG).run(new Failing()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("IllegalStateException (no luck)");
        assertThatThrownBy(() -> new FreshJvm(List.of(), LONG).run(new Halting()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("ended without a result");
        assertThatThrownBy(() -> new FreshJvm(List.of("-XX:NoSuchOption"), LONG).run(new Failing()))
                .hasMessageContaining("it printed:");
    }

    @Test
    void a_recipe_that_cannot_be_told_is_named() {
        Object captured = new Object();
        Sessions<String> sessions = Sessions.of("m", () -> inputs -> captured);

        assertThatThrownBy(() -> Latency.coldStart(sessions, () -> List.of("a"), 1, LONG))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("holds a java.lang.Object, which is not Serializable");
    }

    /** Says when it is closed, and has no answer. */
    private static final class Silent implements Model<String, Integer> {
        @Override
        @SuppressWarnings({"NullAway", "DataFlowIssue"}) // as a model does that ignores it
        public Integer predictAll(List<String> inputs) {
            return null;
        }

        @Override
        public void close() {
            Console.print("it was closed");
        }
    }

    @Test
    void null_is_no_answer_there_either_and_the_session_is_closed() {
        Sessions<String> silent = Sessions.of("silent", Silent::new);

        assertThatThrownBy(() -> Latency.coldStart(silent, () -> List.of("abc"), 1, LONG))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("null instead of an answer")
                .hasMessageContaining("it was closed");
        assertThatThrownBy(() -> Latency.memory(silent, () -> List.of("abc"), new MemoryPlan(1, 2, 0, 32, LONG)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("null instead of an answer");
    }

    @Test
    void a_cold_start_is_a_session_and_its_first_call() {
        ColdStart start =
                Latency.coldStart(Sessions.of("lengths", FreshJvmTest::lengths), () -> List.of("abc"), 2, LONG);

        assertThat(start.starts()).hasSize(2);
        assertThat(start.firstAnswers().times().size()).isEqualTo(2);
        assertThat(start.firstAnswers().percentile(50))
                .isGreaterThanOrEqualTo(start.sessions().percentile(50));
        assertThat(start.firstAnswers().provenance().dataset()).isEqualTo("cold start of lengths");
    }

    /** Surefire's agents and debuggers are attached to the virtual machine of the tests alone. */
    @Test
    void agents_are_those_of_the_virtual_machine_that_is_started() {
        FreshJvm jvm = new FreshJvm(List.of("-Xmx64m"), LONG);
        Map<String, String> environment =
                Map.of("JAVA_TOOL_OPTIONS", " -javaagent:/opt/agent.jar=secret  -Xss1m", "_JAVA_OPTIONS", "");

        assertThat(jvm.allOptions(Map.of())).containsExactly("-Xmx64m");
        assertThat(jvm.allOptions(environment))
                .containsExactly("-Xmx64m", "-javaagent:/opt/agent.jar=secret", "-Xss1m");
        assertThat(ConditionsProbe.beginForChildren(jvm.allOptions(environment))
                        .end()
                        .disturbances())
                .extracting(Disturbance::words)
                .contains("an agent is attached: agent.jar");
    }

    /** Measures a cold start, and says what this virtual machine was started with and what has disturbed the cold one. */
    private record ColdStarting() implements FreshTask<String> {
        @Override
        public String run() {
            return ManagementFactory.getRuntimeMXBean().getInputArguments() + " but "
                    + toldOf(Latency.coldStart(
                                    Sessions.of("lengths", FreshJvmTest::lengths), () -> List.of("abc"), 1, LONG)
                            .conditions());
        }
    }

    /** Which agents and collections of garbage disturbed. */
    private static String toldOf(Conditions conditions) {
        return conditions.disturbances().stream()
                .filter(told -> told.kind() == Kind.AGENT || told.kind() == Kind.GARBAGE_COLLECTION)
                .map(Disturbance::words)
                .collect(Collectors.joining("; "));
    }

    /** The agents that the environment of the tests attaches to every virtual machine. */
    private static String agentsOfAll() {
        List<String> options = new FreshJvm(List.of(), LONG).allOptions();
        return toldOf(ConditionsProbe.beginForChildren(options).end());
    }

    @Test
    void a_debugger_of_the_parent_is_no_excuse_for_a_cold_start() {
        String debugger = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

        String told = new FreshJvm(List.of(debugger), LONG).run(new ColdStarting());

        assertThat(told).contains("agentlib:jdwp").endsWith("] but " + agentsOfAll());
    }

    @Test
    void memory_is_read_before_between_and_after_calls() {
        MemoryProfile memory = Latency.memory(
                Sessions.of("lengths", FreshJvmTest::lengths),
                () -> List.of("abc"),
                new MemoryPlan(100, 3, 10, 32, LONG));

        assertThat(memory.samples()).extracting("calls").containsExactly(0L, 50L, 100L);
        assertThat(memory.samples().get(0).heapBytes()).isPositive();
        assertThat(memory.heapBytes()).isEqualTo(32L << 20);
    }

    @Test
    void a_recipe_of_inputs_that_gives_none_is_told() {
        assertThatThrownBy(() ->
                        Latency.coldStart(Sessions.of("lengths", FreshJvmTest::lengths), List::<String>of, 1, LONG))
                .hasMessageContaining("at least one input");
    }

    @Test
    void an_input_that_is_null_is_told() {
        assertThatThrownBy(() -> Latency.coldStart(
                        Sessions.of("lengths", FreshJvmTest::lengths), () -> Arrays.asList("abc", null), 1, LONG))
                .hasMessageContaining("input 1 is null");
    }

    @Test
    void inputs_that_are_drawn_anew_in_each_machine_have_no_digest() {
        ColdStart start = Latency.coldStart(
                Sessions.of("lengths", FreshJvmTest::lengths), () -> List.of("" + System.nanoTime()), 2, LONG);

        assertThat(start.firstAnswers().provenance().data().contentDigest()).isEmpty();
    }

    /** Is known by its file, as models of files are. */
    private record Filed() implements Model<String, Integer> {

        private static final String SHA256 = "ab".repeat(32);

        @Override
        public Integer predictAll(List<String> inputs) {
            return inputs.get(0).length();
        }

        @Override
        public Fingerprint fingerprint() {
            return new Fingerprint("a.onnx", SHA256);
        }

        @Override
        public Map<String, String> versions() {
            return Map.of("runtime", "1.2");
        }
    }

    @Test
    void what_was_measured_there_is_known_by_its_digest_here() {
        Sessions<String> sessions = Sessions.of("m", Filed::new);
        List<String> inputs = List.of("a", "bc");
        String digest = ContentDigest.of(inputs, List.of(), value -> value);

        ColdStart start = Latency.coldStart(sessions, () -> List.of("a", "bc"), 2, LONG);
        MemoryProfile memory = Latency.memory(
                sessions, () -> List.of("a", "bc"), MemoryPlan.ofCalls(100).warmingUp(10));

        assertThat(List.of(start.provenance(), start.firstAnswers().provenance(), memory.provenance()))
                .allSatisfy(told -> {
                    assertThat(told.model().sha256()).isEqualTo(Filed.SHA256);
                    assertThat(told.contentDigest()).isEqualTo(digest);
                    assertThat(told.data().rows()).isEqualTo(2);
                    assertThat(told.versions()).containsEntry("runtime", "1.2");
                });
    }
}
