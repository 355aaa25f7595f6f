package org.modelunit.measuring.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the control group of this process tells of its processors' time, as a container has one (Linux, Documentation/admin-guide/cgroup-v2.rst
 * and cgroup-v1/cpuacct.rst). The machine's own files tell of all containers on it.
 *
 * @param files where the files are
 * @param group what this process says of its groups, a line each
 */
record ControlGroup(SystemFiles files, List<String> group) {

    private static final String ROOT = "sys/fs/cgroup/";
    private static final long NANOS_PER_MICRO = 1000;

    static ControlGroup of(SystemFiles files) {
        return new ControlGroup(files, files.lines("proc/self/cgroup"));
    }

    /** Returns for how long some thread of the group has waited for a processor; of version 1, nobody knows. */
    SystemCounter pressure() {
        return version2("cpu.pressure", SystemFiles::pressure, 1);
    }

    /** Returns how much time of processors the group has used. */
    SystemCounter usage() {
        SystemCounter told = version2("cpu.stat", lines -> SystemFiles.number(lines, "usage_usec"), 1);
        return told.isTold()
                ? told
                : version1("cpuacct", "cpuacct.usage", lines -> SystemFiles.number(lines, ""), NANOS_PER_MICRO);
    }

    /** Returns for how long the group has been held back, as its share was used up. */
    SystemCounter throttled() {
        SystemCounter told = version2("cpu.stat", lines -> SystemFiles.number(lines, "throttled_usec"), 1);
        return told.isTold()
                ? told
                : version1("cpu", "cpu.stat", lines -> SystemFiles.number(lines, "throttled_time"), NANOS_PER_MICRO);
    }

    private SystemCounter version2(String file, Function<List<String>, OptionalLong> read, long divisor) {
        return first(places("", List.of("", "unified/")), file, read, divisor);
    }

    private SystemCounter version1(
            String controller, String file, Function<List<String>, OptionalLong> read, long divisor) {
        return first(places(controller, List.of()), file, read, divisor);
    }

    private SystemCounter first(
            List<String> places, String file, Function<List<String>, OptionalLong> read, long divisor) {
        for (String place : places) {
            OptionalLong told = read.apply(files.lines(place + file));
            if (told.isPresent()) {
                return new SystemCounter(place + file, told.getAsLong() / divisor);
            }
        }
        return SystemCounter.NOT_TOLD;
    }

    /**
     * The folders that may be the group's: in a container its own folder is often mounted where all groups begin. A group outside of what this
     * process sees has none.
     */
    private List<String> places(String controller, List<String> mounts) {
        List<String> places = new ArrayList<>();
        for (String line : group) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3
                    && isOf(parts, controller)
                    && !List.of(parts[2].split("/")).contains("..")) {
                String path = parts[2].replaceFirst("^/+", "");
                List<String> folders = mounts.isEmpty() ? List.of(parts[1] + "/", controller + "/") : mounts;
                for (String folder : folders) {
                    places.add(ROOT + folder + path + (path.isEmpty() || path.endsWith("/") ? "" : "/"));
                    places.add(ROOT + folder);
                }
            }
        }
        return places;
    }

    private static boolean isOf(String[] parts, String controller) {
        return controller.isEmpty()
                ? parts[0].equals("0") && parts[1].isEmpty()
                : List.of(parts[1].split(",")).contains(controller);
    }
}
