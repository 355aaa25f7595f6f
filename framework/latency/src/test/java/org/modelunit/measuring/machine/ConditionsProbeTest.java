package org.modelunit.measuring.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    private ConditionsReading read(long millis) {
        return ConditionsReading.at(millis * 1_000_000, files);
    }

    /** What went on in the second that began with a reading. */
    private List<Disturbance> since(ConditionsReading before) {
        return new DisturbanceReport(before, read(1000), List.of(), 2).all();
    }

    private static Disturbance one(List<Disturbance> all, Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private static boolean isTold(List<Disturbance> all, Kind kind) {
        return all.stream().anyMatch(each -> each.kind() == kind);
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

    private static SystemCounter counted(long millis) {
        return new SystemCounter("test", millis * 1000);
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
    void a_container_that_is_held_back_is_told_by_either_version_of_control_groups() throws IOException {
        ConditionsReading before = read(0);
        write("sys/fs/cgroup/app/cpu.stat", "nr_throttled 9\nthrottled_usec 1100000\n");
        assertThat(one(since(before), Kind.THROTTLING).isDecisive()).isTrue();

        write("proc/self/cgroup", "7:memory:/x\n4:cpu,cpuacct:/docker/abc\n0::/\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_throttled 0\nthrottled_time 0\n");
        ConditionsReading first = read(0);
        write("sys/fs/cgroup/cpu,cpuacct/cpu.stat", "nr_throttled 9\nthrottled_time 300000000\n");
        assertThat(one(since(first), Kind.THROTTLING).words()).contains("held back for 15% of its processors' time");
        assertThat(one(since(first), Kind.THROTTLING).lost()).isCloseTo(0.3, within(1e-9));
    }

    /** On two processors. */
    @ParameterizedTest
    @CsvSource({"100, 5.0%, 0.1", "900, 45%, 0.9", "1000, 50%, 1", "1001, 50%, 1", "2000, 100%, 1", "9000, 100%, 1"})
    void time_that_was_held_back_is_a_share_of_all_processors_and_a_model_may_have_lost_it_all(
            long millis, String share, double lost) throws IOException {
        ConditionsReading before = read(0);
        write("sys/fs/cgroup/app/cpu.stat", "nr_throttled 9\nthrottled_usec " + millis + "000\n");

        Disturbance told = one(since(before), Kind.THROTTLING);

        assertThat(told.words())
                .isEqualTo("the container was held back for " + share
                        + " of its processors' time, as its share of them was used up");
        assertThat(told.lost()).isEqualTo(lost);
        assertThat(told.isDecisive()).isEqualTo(millis > 1000);
    }

    @Test
    void a_counter_of_time_held_back_that_jumps_back_or_is_torn_tells_nothing() throws IOException {
        write("sys/fs/cgroup/app/cpu.stat", "nr_throttled 9\nthrottled_usec 900000\n");
        ConditionsReading before = read(0);
        for (String torn :
                List.of("throttled_usec 5\n", "throttled_us", "throttled_usec \n", "throttled_usec x\n", "")) {
            write("sys/fs/cgroup/app/cpu.stat", torn);
            assertThat(isTold(since(before), Kind.THROTTLING)).as(torn).isFalse();
        }
    }

    @Test
    void who_waits_because_the_container_is_held_back_is_not_told_twice() throws IOException {
        write("sys/fs/cgroup/app/cpu.pressure", pressure(0));
        ConditionsReading before = read(0);
        write("sys/fs/cgroup/app/cpu.stat", "nr_throttled 9\nthrottled_usec 300000\n");
        write("sys/fs/cgroup/app/cpu.pressure", pressure(310_000));
        assertThat(isTold(since(before), Kind.BUSY_PROCESSORS)).isFalse();

        write("sys/fs/cgroup/app/cpu.pressure", pressure(500_000));
        assertThat(one(since(before), Kind.BUSY_PROCESSORS).words())
                .isEqualTo("some thread waited for a processor in 20% of the time");
    }

    @Test
    void threads_that_wait_for_a_processor_are_told_and_decide_nothing() throws IOException {
        ConditionsReading before = read(0);
        write("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=1001000\n");

        Disturbance disturbance = one(since(before), Kind.BUSY_PROCESSORS);

        assertThat(disturbance.words()).isEqualTo("some thread waited for a processor in 100% of the time");
        assertThat(disturbance.isDecisive()).isFalse();
    }

    private static String pressure(long micros) {
        return "some avg10=0.00 avg60=0.00 avg300=0.00 total=" + micros
                + "\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";
    }

    @Test
    void what_a_container_waited_itself_counts_and_not_what_others_on_the_machine_did() throws IOException {
        write("sys/fs/cgroup/app/cpu.pressure", pressure(500));
        ConditionsReading before = read(0);
        write("proc/pressure/cpu", pressure(900_000));
        write("proc/stat", "cpu  400 0 100 800 0 0 0 0 0 0\n");

        assertThat(isTold(since(before), Kind.BUSY_PROCESSORS)).isFalse();

        write("sys/fs/cgroup/app/cpu.pressure", pressure(300_500));
        assertThat(one(since(before), Kind.BUSY_PROCESSORS).words())
                .isEqualTo("some thread waited for a processor in 30% of the time");
    }

    @ParameterizedTest
    @CsvSource({
        "0::/, sys/fs/cgroup/",
        "0::/docker/abc, sys/fs/cgroup/",
        "0::/app, sys/fs/cgroup/app/",
        "0::/app, sys/fs/cgroup/unified/app/"
    })
    void a_container_finds_its_own_files_wherever_they_are_mounted(String group, String folder) throws IOException {
        write("proc/self/cgroup", "4:cpu:/x\n" + group + "\n");
        write(folder + "cpu.pressure", pressure(7));

        assertThat(files.pressure()).isEqualTo(new SystemCounter(folder + "cpu.pressure", 7));
    }

    @Test
    void a_group_outside_of_what_is_seen_has_no_files() throws IOException {
        write("proc/self/cgroup", "0::/../../etc\n4:cpuacct:/..\n");
        write("etc/cpu.pressure", pressure(7));
        write("sys/fs/cgroup/cpu.pressure", pressure(8));
        write("sys/fs/cgroup/cpuacct/cpuacct.usage", "9000\n");

        assertThat(files.pressure()).isEqualTo(new SystemCounter("proc/pressure/cpu", 1000));
        assertThat(ControlGroup.of(files).usage().isTold()).isFalse();
    }

    @Test
    void how_much_a_container_has_used_is_told_by_either_version() throws IOException {
        assertThat(ControlGroup.of(files).usage().micros()).isEqualTo(5);

        write("proc/self/cgroup", "4:cpu,cpuacct:/docker/abc\n");
        write("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpuacct.usage", "9000\n");
        assertThat(ControlGroup.of(files).usage().micros()).isEqualTo(9);
    }

    @Test
    void where_the_machine_tells_nothing_others_in_the_container_are_seen_by_what_it_has_used() throws IOException {
        write("proc/stat", "");
        write("sys/fs/cgroup/app/cpu.pressure", pressure(0));
        ConditionsReading before = having(0, 0);
        write("sys/fs/cgroup/app/cpu.pressure", pressure(400_000));
        write("sys/fs/cgroup/app/cpu.stat", "usage_usec 250005\nthrottled_usec 0\n");

        List<Disturbance> all = new DisturbanceReport(before, having(1000, 50), List.of(), 2).all();

        assertThat(one(all, Kind.BUSY_PROCESSORS).lost()).isCloseTo(0.22, within(1e-9)); // 0.25 - 0.05, and two ticks
    }

    /** What the files say now, where this virtual machine has used so much time of processors. */
    private ConditionsReading having(long millis, long own) {
        return new ConditionsReading(millis * 1_000_000, SystemReading.of(files), 0, 0, counted(own), 0);
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
