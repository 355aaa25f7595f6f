package org.modelunit.measuring.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;

/** The files of a system on which nothing goes on, in a directory; a test writes others in their place. */
abstract class QuietSystem {

    @TempDir
    Path root;

    protected SystemFiles files;

    @BeforeEach
    void quiet_system() throws IOException {
        files = new SystemFiles(root);
        write("proc/stat", "cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 100 0 100 800 0 0 0 0 0 0\n");
        write("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=1000\nfull avg10=0.00 total=7\n");
        write("proc/self/cgroup", "0::/app\n");
        write("sys/fs/cgroup/app/cpu.stat", "usage_usec 5\nnr_throttled 0\nthrottled_usec 0\n");
        write("proc/cpuinfo", "processor : 0\nmodel name\t: Fast CPU @ 3.00GHz\n");
    }

    protected final void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    protected final ConditionsReading read(long millis) {
        return ConditionsReading.at(millis * 1_000_000, files);
    }

    /** What went on in the second that began with a reading. */
    protected final List<Disturbance> since(ConditionsReading before) {
        return new DisturbanceReport(before, read(1000), List.of(), 2).all();
    }

    protected static Disturbance one(List<Disturbance> all, Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    protected static boolean isTold(List<Disturbance> all, Kind kind) {
        return all.stream().anyMatch(each -> each.kind() == kind);
    }

    protected static String pressure(long micros) {
        return "some avg10=0.00 avg60=0.00 avg300=0.00 total=" + micros
                + "\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";
    }

    protected static SystemCounter counted(long millis) {
        return new SystemCounter("test", millis * 1000);
    }
}
