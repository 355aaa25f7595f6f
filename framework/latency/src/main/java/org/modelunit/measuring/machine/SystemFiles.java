package org.modelunit.measuring.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Linux tells in files about processors and their time. On other systems, and where a file cannot be read, there is nothing to be told.
 *
 * @param root where the file system begins, "/" but in tests
 */
record SystemFiles(Path root) {

    private static final String CPU_STAT = "cpu.stat";
    private static final int IDLE = 4;
    private static final int WAITING = 5; // for a disk
    private static final int STEAL = 8; // the field of "cpu user nice system idle iowait irq softirq steal"
    private static final int GUEST = 9; // which is part of user time already

    /** What a number is that the system does not tell. */
    static final long UNKNOWN = -1;

    /**
     * Time of all processors, in ticks of 10 milliseconds.
     *
     * @param stolen what the host gave to others
     * @param busy what somebody used, stolen time included: idle processors have nothing that could be stolen
     */
    record Ticks(long stolen, long busy) {

        /** What Linux counts in, whatever its own clock is (USER_HZ). */
        static final double NANOS = 1e7;

        static final Ticks NOT_TOLD = new Ticks(UNKNOWN, UNKNOWN);

        boolean isTold() {
            return busy != UNKNOWN;
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException | RuntimeException e) { // a system that does not tell, which is said where it matters
            return List.of();
        }
    }

    /** The number after a name in lines such as "nr_throttled 12". */
    private static OptionalLong number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.matches(name + "[ =]\\d{1,18}"))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst();
    }

    /** Returns how much time was used and how much stolen since the system began, or that it does not tell. */
    Ticks ticks() {
        return lines("proc/stat").stream()
                .filter(line -> line.matches("cpu( +\\d{1,18}){8,}"))
                .findFirst()
                .map(line -> line.split(" +"))
                .map(fields -> new Ticks(
                        Long.parseLong(fields[STEAL]),
                        IntStream.range(1, GUEST)
                                .filter(field -> field != IDLE && field != WAITING)
                                .mapToLong(field -> Long.parseLong(fields[field]))
                                .sum()))
                .orElse(Ticks.NOT_TOLD);
    }

    /** Returns for how many microseconds some thread has waited for a processor since the system began, or {@link #UNKNOWN}. */
    long pressureMicros() {
        return lines("proc/pressure/cpu").stream()
                .filter(line -> line.startsWith("some "))
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(List::of)
                .map(word -> number(word, "total"))
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Returns for how many microseconds this process's group has been held back since it began, as its share was used up, or {@link #UNKNOWN}. */
    long throttledMicros() {
        List<String> groups = lines("proc/self/cgroup");
        for (String group : groups) {
            String[] parts = group.split(":", 3);
            boolean isVersion2 = group.startsWith("0::");
            if (parts.length == 3 && (isVersion2 || List.of(parts[1].split(",")).contains("cpu"))) {
                OptionalLong micros = throttledMicros(parts[1], parts[2], isVersion2);
                if (micros.isPresent()) {
                    return micros.getAsLong();
                }
            }
        }
        return UNKNOWN;
    }

    /** In a container the group's own folder is often mounted where all groups begin. */
    private OptionalLong throttledMicros(String controllers, String path, boolean isVersion2) {
        for (String folder : isVersion2 ? List.of("") : List.of(controllers + "/", "cpu/")) {
            for (String place : List.of(path.substring(Math.min(1, path.length())) + "/", "")) {
                List<String> stat = lines("sys/fs/cgroup/" + folder + place + CPU_STAT);
                OptionalLong micros = isVersion2 ? number(stat, "throttled_usec") : number(stat, "throttled_time");
                if (micros.isPresent()) {
                    return isVersion2 ? micros : OptionalLong.of(micros.getAsLong() / 1_000);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Returns what the processor calls itself; empty if nobody says. */
    String processor() {
        return lines("proc/cpuinfo").stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
