package org.modelunit.measuring.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;

/** What the control group of a process tells, as a container has one. */
class ControlGroupTest extends QuietSystem {

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
}
