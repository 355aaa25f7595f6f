package org.modelunit.measuring.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;

class ConditionsProbeTest extends QuietSystem {

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
        ConditionsReading before = read(0);
        write("proc/stat", "cpu  " + (200 - stolen) + " 0 100 800 0 0 0 " + stolen + " 0 0\n");

        Disturbance disturbance = one(since(before), Kind.STOLEN_TIME);

        assertThat(disturbance.words())
                .isEqualTo(stolen + "% of the processors' busy time was stolen by other machines");
        assertThat(disturbance.isDecisive()).isEqualTo(stolen == 60);
        assertThat(disturbance.lost()).isCloseTo((stolen + 1) / 100.0, within(1e-9)); // of a second, and a tick more
    }

    @Test
    void time_that_is_stolen_from_one_of_many_processors_is_seen() throws IOException {
        ConditionsReading before = read(0);
        write("proc/stat", "cpu  150 0 100 7200 0 0 0 30 0 0\n"); // 64 processors, one of them busy

        assertThat(one(since(before), Kind.STOLEN_TIME).words())
                .isEqualTo("38% of the processors' busy time was stolen by other machines");
    }

    private static ConditionsReading reading(long nanos, long busy, long idle, long waited, long own, double load) {
        SystemFiles.Ticks ticks = new SystemFiles.Ticks(counted(0), counted(busy), counted(idle));
        return new ConditionsReading(
                nanos, new SystemReading(ticks, counted(0), counted(waited), counted(0)), 0, 0, counted(own), load);
    }

    /** Two processors that were busy for a second each; this virtual machine had a part of it. */
    @ParameterizedTest
    @CsvSource({"1950, OWN_THREADS", "1000, BUSY_PROCESSORS", "0, BUSY_PROCESSORS"})
    void threads_that_wait_for_one_another_are_no_neighbours(long ownMillis, Kind kind) {
        ConditionsReading before = reading(0, 0, 0, 0, 0, 0);
        ConditionsReading after = reading(1_000_000_000, 2000, 0, 500, ownMillis, 4);

        assertThat(new DisturbanceReport(before, after, List.of(), 2).all())
                .extracting(Disturbance::kind)
                .containsExactly(kind);
    }

    @Test
    void who_waits_while_many_processors_are_idle_does_not_wait_for_neighbours() {
        ConditionsReading after = reading(1_000_000_000, 30_000, 34_000, 500, 2000, 40);

        assertThat(new DisturbanceReport(reading(0, 0, 0, 0, 0, 0), after, List.of(), 2).all())
                .containsExactly(new Disturbance(
                        Kind.OWN_THREADS,
                        "some thread waited for a processor in 50% of the time, though 34 processors had nothing to do",
                        false));
    }

    /** No longer than some thread waited, than others had a processor, than the model had not all of them. */
    @ParameterizedTest
    @CsvSource({"300, 2000, 1000, 0.3", "900, 1100, 600, 0.52", "900, 2000, 1500, 0.255", "900, 2000, 200, 0.9"})
    void others_have_taken_no_more_than_they_can_have(long waited, long busy, long own, double lost) {
        ConditionsReading after = reading(1_000_000_000, busy, 0, waited, own, 0);

        Disturbance told =
                one(new DisturbanceReport(reading(0, 0, 0, 0, 0, 0), after, List.of(), 2).all(), Kind.BUSY_PROCESSORS);

        assertThat(told.lost()).isCloseTo(lost, within(1e-9));
    }

    @Test
    void threads_that_wait_for_a_processor_are_told_and_decide_nothing() throws IOException {
        ConditionsReading before = read(0);
        write("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=1001000\n");

        Disturbance disturbance = one(since(before), Kind.BUSY_PROCESSORS);

        assertThat(disturbance.words()).isEqualTo("some thread waited for a processor in 100% of the time");
        assertThat(disturbance.isDecisive()).isFalse();
    }

    @Test
    void of_many_processors_those_count_that_this_process_may_run_on() throws IOException {
        write("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t1,3-4\n");
        write(
                "proc/stat",
                "cpu  900 0 0 900 0 0 0 100 0 0\ncpu0 1 0 0 1 0 0 0 90 0 0\ncpu1 2 0 0 3 0 0 0 4 0 0\n"
                        + "cpu3 10 0 0 20 0 0 0 30 0 0\n");

        SystemFiles.Ticks ticks = files.ticks();

        assertThat(ticks.stolen().micros()).isEqualTo(340_000);
        assertThat(ticks.busy().micros()).isEqualTo(460_000);
        assertThat(ticks.idle().micros()).isEqualTo(230_000);
    }

    /** As after a move to another group, or where a file appears in the middle. */
    @Test
    void counters_of_two_sources_tell_nothing() throws IOException {
        ConditionsReading before = read(0);
        write("sys/fs/cgroup/app/cpu.pressure", pressure(900_000));
        write("proc/self/status", "Cpus_allowed_list:\t0\n");
        write("proc/stat", "cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 150 0 150 800 0 0 0 90 0 0\n");

        List<Disturbance> all = since(before);

        assertThat(one(all, Kind.UNKNOWN).words()).isEqualTo("the system does not tell stolen time, pressure");
        assertThat(isTold(all, Kind.STOLEN_TIME)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=900000000000", // in one second
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=999999999999999999",
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=9999999999999999999",
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=-1",
                "some avg10=0.00 avg60=0.00 avg300=0.00 total=999", // less than before
                "some avg10=0.00 avg60=0.00 avg300=0.00 tot",
                "full avg10=0.00 avg60=0.00 avg300=0.00 total=500000",
                "some",
                "\u0000\ufffd\u202e"
            })
    void nonsense_is_not_told_and_excuses_nothing(String nonsense) throws IOException {
        ConditionsReading before = read(0);
        write("proc/pressure/cpu", nonsense);
        write("sys/fs/cgroup/app/cpu.stat", "throttled_usec 888888888888888888\nusage_usec x\n");
        write("proc/stat", "cpu  100 0 100 800 0 0 0 9999999999999 0 0\n");

        List<Disturbance> all = new DisturbanceReport(before, read(1000), List.of(), 1_000_000).all();

        assertThat(one(all, Kind.UNKNOWN).words())
                .isEqualTo("the system does not tell stolen time, throttling, pressure");
        assertThat(all)
                .extracting(Disturbance::kind)
                .doesNotContain(Kind.STOLEN_TIME, Kind.THROTTLING, Kind.BUSY_PROCESSORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu 1 2\n", "cpu a b c d e f g h\n", "cpu  9999999999999999999 0 0 0 0 0 0 0\n"})
    void what_a_system_does_not_tell_is_unknown_and_decides_nothing(String stat) throws IOException {
        write("proc/stat", stat);
        write("proc/pressure/cpu", "none");
        write("proc/self/cgroup", "nonsense\n4:cpu\n");

        Disturbance unknown = one(since(read(0)), Kind.UNKNOWN);

        assertThat(unknown.words()).isEqualTo("the system does not tell stolen time, throttling, pressure");
        assertThat(unknown.isDecisive()).isFalse();
    }

    @Test
    void what_ended_children_have_used_is_told_whatever_their_parent_is_called() throws IOException {
        write("proc/self/stat", "7 (a) b) c) S 1 2 3 4 5 6 7 8 9 10 11 12 30 12 20 0\n");
        assertThat(files.endedChildren().micros()).isEqualTo(420_000);

        write("proc/self/stat", "7 (java) S 1 2 3\n");
        assertThat(files.endedChildren().isTold()).isFalse();
    }

    @Test
    void a_system_without_such_files_has_no_processor_that_is_named() {
        SystemFiles none = new SystemFiles(root.resolve("elsewhere"));

        assertThat(none.processor()).isEmpty();
        assertThat(kinds(ConditionsProbe.begin(none).end())).contains(Kind.UNKNOWN);
    }

    private static List<Disturbance> report(long collections, double load, String... options) {
        SystemReading none = new SystemReading(
                SystemFiles.Ticks.NOT_TOLD, SystemCounter.NOT_TOLD, SystemCounter.NOT_TOLD, SystemCounter.NOT_TOLD);
        return new DisturbanceReport(
                        new ConditionsReading(0, none, 0, 0, counted(0), load),
                        new ConditionsReading(1_000_000_000, none, collections, 10 * collections, counted(500), load),
                        List.of(options),
                        2)
                .all().stream().filter(told -> told.kind() != Kind.UNKNOWN).toList();
    }

    @Test
    void collections_of_garbage_and_load_are_told() {
        assertThat(report(0, 1.5)).isEmpty();
        assertThat(report(3, 4))
                .extracting(Disturbance::words)
                .containsExactly(
                        "4.0 threads wanted 2 processors in the last minute",
                        "garbage was collected 3 times, for 3.0% of the time");
        assertThat(report(0, 4)).singleElement().extracting(Disturbance::lost).isEqualTo(0.755); // of two processors
    }

    @Test
    void where_pressure_is_told_nobody_needs_the_load_of_the_last_minute() {
        ConditionsReading after = reading(1_000_000_000, 2000, 0, 0, 100, 40);

        assertThat(new DisturbanceReport(reading(0, 0, 0, 0, 0, 0), after, List.of(), 2).all())
                .isEmpty();
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
