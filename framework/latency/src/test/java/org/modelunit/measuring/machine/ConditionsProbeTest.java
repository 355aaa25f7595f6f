package org.modelunit.measuring.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;

class ConditionsProbeTest {

    @TempDir
    Path root;

    private SystemFiles files;

    @BeforeEach
    void quiet_system() throws IOException {
        files = new SystemFiles(root);
        write("proc/stat", "cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 100 0 100 800 0 0 0 0 0 0\n");
        write("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=1000\nfull avg10=0.00 total=7\n");
        write("proc/self/cgroup", "0::/app\n");
        write("sys/fs/cgroup/app/cpu.stat", "usage_usec 5\nnr_throttled 0\nthrottled_usec 0\n");
        write("proc/cpuinfo", "processor : 0\nmodel name\t: Fast CPU @ 3.00GHz\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Disturbance one(ConditionsProbe probe, Kind kind) {
        return probe.end().disturbances().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Kind> kinds(Conditions conditions) {
        return conditions.disturbances().stream().map(Disturbance::kind).toList();
    }

    @Test
    void on_a_quiet_system_nothing_decisive_is_told_and_the_processor_is_named() {
        Conditions conditions = ConditionsProbe.begin(files).end();

        assertThat(kinds(conditions)).doesNotContain(Kind.STOLEN_TIME, Kind.THROTTLING, Kind.UNKNOWN);
        assertThat(conditions.processor()).isEqualTo("Fast CPU @ 3.00GHz");
        assertThat(conditions.processors()).isPositive();
        assertThat(conditions.settings()).containsKeys("java", "virtual machine", "collectors");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 60})
    void stolen_time_is_told_and_most_of_it_is_decisive(int stolen) throws IOException {
        ConditionsProbe probe = ConditionsProbe.begin(files);
        write("proc/stat", "cpu  " + (200 - stolen) + " 0 100 800 0 0 0 " + stolen + " 0 0\n");

        Disturbance disturbance = one(probe, Kind.STOLEN_TIME);

        assertThat(disturbance.words())
                .isEqualTo(stolen + "% of the processors' busy time was stolen by other machines");
        assertThat(disturbance.isDecisive()).isEqualTo(stolen == 60);
    }

    @Test
    void time_that_is_stolen_from_one_of_many_processors_is_seen() throws IOException {
        ConditionsProbe probe = ConditionsProbe.begin(files);
        write("proc/stat", "cpu  150 0 100 640800 9000 0 0 30 0 0\n"); // 64 processors, one of them busy

        assertThat(one(probe, Kind.STOLEN_TIME).words())
                .isEqualTo("38% of the processors' busy time was stolen by other machines");
    }

    /** Two processors that were busy for a second each; this virtual machine had a part of it. */
    @ParameterizedTest
    @CsvSource({"1950, OWN_THREADS", "1000, BUSY_PROCESSORS", "0, BUSY_PROCESSORS"})
    void threads_that_wait_for_one_another_are_no_neighbours(long ownMillis, Kind kind) {
        ConditionsReading before = new ConditionsReading(0, new SystemFiles.Ticks(0, 0), 0, 0, 0, 0, 0, 0);
        ConditionsReading after = new ConditionsReading(
                1_000_000_000, new SystemFiles.Ticks(0, 200), 0, 500_000, 0, 0, ownMillis * 1_000_000, 4);

        assertThat(new DisturbanceReport(before, after, List.of(), 2).all())
                .extracting(Disturbance::kind)
                .containsExactly(kind, kind);
    }

    @Test
    void a_container_that_is_held_back_is_told_by_either_version_of_control_groups() throws IOException {
        ConditionsProbe probe = ConditionsProbe.begin(files);
        write("sys/fs/cgroup/app/cpu.stat", "nr_throttled 9\nthrottled_usec 9000000000\n");
        assertThat(one(probe, Kind.THROTTLING).isDecisive()).isTrue();

        write("proc/self/cgroup", "7:memory:/x\n4:cpu,cpuacct:/docker/abc\n0::/\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_throttled 0\nthrottled_time 0\n");
        ConditionsProbe first = ConditionsProbe.begin(files);
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_throttled 9\nthrottled_time 9000000000000\n");
        assertThat(one(first, Kind.THROTTLING).words()).contains("held back");
        assertThat(files.throttledMicros()).isEqualTo(9_000_000_000L); // it is told in nanoseconds there
    }

    @Test
    void threads_that_wait_for_a_processor_are_told_and_decide_nothing() throws IOException {
        ConditionsProbe probe = ConditionsProbe.begin(files);
        write("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=99000000000\n");

        Disturbance disturbance = one(probe, Kind.BUSY_PROCESSORS);

        assertThat(disturbance.words()).isEqualTo("some thread waited for a processor in 100% of the time");
        assertThat(disturbance.isDecisive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu 1 2\n", "cpu a b c d e f g h\n", "cpu  9999999999999999999 0 0 0 0 0 0 0\n"})
    void what_a_system_does_not_tell_is_unknown_and_decides_nothing(String stat) throws IOException {
        write("proc/stat", stat);
        write("proc/pressure/cpu", "none");
        write("proc/self/cgroup", "nonsense\n4:cpu\n");

        Disturbance unknown = one(ConditionsProbe.begin(files), Kind.UNKNOWN);

        assertThat(unknown.words()).isEqualTo("the system does not tell stolen time, throttling, pressure");
        assertThat(unknown.isDecisive()).isFalse();
    }

    @Test
    void a_system_without_such_files_has_no_processor_that_is_named() {
        SystemFiles none = new SystemFiles(root.resolve("elsewhere"));

        assertThat(none.processor()).isEmpty();
        assertThat(kinds(ConditionsProbe.begin(none).end())).contains(Kind.UNKNOWN);
    }

    private static List<Disturbance> report(long collections, double load, String... options) {
        ConditionsReading before = reading(0, 0, 0);
        return new DisturbanceReport(before, reading(1_000_000_000, collections, load), List.of(options), 2).all();
    }

    private static ConditionsReading reading(long nanos, long collections, double load) {
        SystemFiles.Ticks ticks = new SystemFiles.Ticks(0, nanos / 1_000_000);
        return new ConditionsReading(nanos, ticks, 0, 0, collections, 10 * collections, 0, load);
    }

    @Test
    void collections_of_garbage_and_load_are_told() {
        assertThat(report(0, 1.5)).isEmpty();
        assertThat(report(3, 4))
                .extracting(Disturbance::words)
                .containsExactly(
                        "4.0 threads wanted 2 processors in the last minute",
                        "garbage was collected 3 times, for 3.0% of the time");
    }

    @Test
    void a_debugger_is_decisive_and_an_agent_is_told_without_its_options() {
        assertThat(report(0, 0, "-agentlib:jdwp=transport=dt_socket"))
                .singleElement()
                .matches(Disturbance::isDecisive);
        assertThat(report(0, 0, "-Xmx1g", "-javaagent:/opt/agent.jar=token=secret"))
                .singleElement()
                .isEqualTo(new Disturbance(Kind.AGENT, "an agent is attached: agent.jar", false));
    }
}
