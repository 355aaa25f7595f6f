package org.modelunit.measuring.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What Linux tells in files about processors and their time. On other systems, and where a file cannot be read, there is nothing to be told.
 *
 * @param root where the file system begins, "/" but in tests
 */
record SystemFiles(Path root) {

    private static final int IDLE = 4;
    private static final int WAITING = 5; // for a disk
    private static final int STEAL = 8; // the field of "cpu user nice system idle iowait irq softirq steal"
    private static final int GUEST = 9; // which is part of user time already
    private static final int CHILDREN = 13; // the field after the name of the process, from 0
    private static final String STAT = "proc/stat";
    private static final String PRESSURE = "proc/pressure/cpu";
    private static final String DIGITS = "\\d{1,18}";
    private static final String TICKS = "\\d{1,13}"; // a thousand years of them, and no more
    private static final String FIELDS = "( +" + TICKS + "){8,}";

    /**
     * Time of the processors that this process may run on.
     *
     * @param stolen what the host gave to others
     * @param busy what somebody used, stolen time included: idle processors have nothing that could be stolen
     * @param idle what nobody used
     */
    record Ticks(SystemCounter stolen, SystemCounter busy, SystemCounter idle) {

        /** What Linux counts in, in microseconds, whatever its own clock is (USER_HZ). */
        static final long MICROS = 10_000;

        static final Ticks NOT_TOLD = new Ticks(SystemCounter.NOT_TOLD, SystemCounter.NOT_TOLD, SystemCounter.NOT_TOLD);
    }

    List<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException | RuntimeException e) { // a system that does not tell, which is said where it matters
            return List.of();
        }
    }

    /** The number after a name in lines such as "nr_throttled 12"; without a name, the one that is alone in a line. */
    static OptionalLong number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.matches(name.isEmpty() ? DIGITS : name + "[ =]" + DIGITS))
                .mapToLong(line -> Long.parseLong(line.substring(name.isEmpty() ? 0 : name.length() + 1)))
                .findFirst();
    }

    /** The total of the line "some" of a file on pressure (Linux, Documentation/accounting/psi.rst). */
    static OptionalLong pressure(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("some "))
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(List::of)
                .map(word -> number(word, "total"))
                .flatMapToLong(OptionalLong::stream)
                .findFirst();
    }

    /**
     * Returns how much time was used and how much stolen since the system began, or that it does not tell. On the processors that this process
     * may run on, as far as the system says which these are: what others do elsewhere slows nothing down.
     */
    Ticks ticks() {
        List<String> lines = lines(STAT);
        String allowed = allowed();
        List<String> own = lines.stream()
                .filter(line -> line.matches("cpu\\d{1,5}" + FIELDS))
                .filter(line -> isAmong(Integer.parseInt(line.substring(3, line.indexOf(' '))), allowed))
                .toList();
        if (!own.isEmpty()) {
            return ticks(own, " of " + allowed);
        }
        List<String> all = lines.stream()
                .filter(line -> line.matches("cpu" + FIELDS))
                .limit(1)
                .toList();
        return all.isEmpty() ? Ticks.NOT_TOLD : ticks(all, "");
    }

    private static Ticks ticks(List<String> lines, String which) {
        long[] sums = new long[3];
        for (String line : lines) {
            String[] fields = line.split(" +", -1);
            for (int field = 1; field < GUEST; field++) {
                long micros = Long.parseLong(fields[field]) * Ticks.MICROS;
                sums[0] += field == STEAL ? micros : 0;
                sums[field == IDLE || field == WAITING ? 2 : 1] += micros;
            }
        }
        String source = STAT + which;
        return new Ticks(
                new SystemCounter(source, sums[0]),
                new SystemCounter(source, sums[1]),
                new SystemCounter(source, sums[2]));
    }

    /** The processors that this process may run on, such as "0-3,8"; empty where the system does not say. */
    private String allowed() {
        return lines("proc/self/status").stream()
                .filter(line -> line.matches("Cpus_allowed_list:\\s+[0-9,-]{1,1000}"))
                .map(line -> line.replaceFirst("Cpus_allowed_list:\\s+", ""))
                .findFirst()
                .orElse("");
    }

    private static boolean isAmong(int processor, String list) {
        return Stream.of(list.split(","))
                .filter(part -> part.matches("\\d{1,5}(-\\d{1,5})?"))
                .map(part -> part.split("-"))
                .anyMatch(ends ->
                        Integer.parseInt(ends[0]) <= processor && processor <= Integer.parseInt(ends[ends.length - 1]));
    }

    /** Returns for how long some thread has waited for a processor: of this process's group, or else of the whole machine. */
    SystemCounter pressure() {
        SystemCounter own = ControlGroup.of(this).pressure();
        OptionalLong all = pressure(lines(PRESSURE));
        return own.isTold() || all.isEmpty() ? own : new SystemCounter(PRESSURE, all.getAsLong());
    }

    /** Returns how much time of processors the process's ended children have used, to 10 milliseconds (proc_pid_stat(5), fields 16 and 17). */
    SystemCounter endedChildren() {
        return lines("proc/self/stat").stream()
                .map(line -> line.substring(line.lastIndexOf(')') + 1).strip().split(" +"))
                .filter(fields -> fields.length > CHILDREN + 1
                        && fields[CHILDREN].matches(TICKS)
                        && fields[CHILDREN + 1].matches(TICKS))
                .map(fields -> Long.parseLong(fields[CHILDREN]) + Long.parseLong(fields[CHILDREN + 1]))
                .map(ticks -> new SystemCounter("children", ticks * Ticks.MICROS))
                .findFirst()
                .orElse(SystemCounter.NOT_TOLD);
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
