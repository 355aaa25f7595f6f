package org.modelunit.measuring.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What the system and the virtual machine say at one moment; counters since they began.
 *
 * @param nanos the moment
 * @param system what the system's files say
 * @param collections how often garbage was collected
 * @param collectionMillis how long that took
 * @param own how much time of processors this virtual machine has used, or those that it has started
 * @param load how many threads wanted to run in the last minute; below 0 where the system does not tell
 */
record ConditionsReading(
        long nanos, SystemReading system, long collections, long collectionMillis, SystemCounter own, double load) {

    private static final long NANOS_PER_MICRO = 1000;

    /** Reads what measurements of this virtual machine meet. */
    static ConditionsReading now(SystemFiles files) {
        return at(System.nanoTime(), files);
    }

    static ConditionsReading at(long nanos, SystemFiles files) {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        return new ConditionsReading(
                nanos,
                SystemReading.of(files),
                collectors.stream()
                        .mapToLong(each -> Math.max(0, each.getCollectionCount()))
                        .sum(),
                collectors.stream()
                        .mapToLong(each -> Math.max(0, each.getCollectionTime()))
                        .sum(),
                usedByThisProcess(),
                loadNow());
    }

    /** Reads what measurements of virtual machines meet that this one starts: its own garbage is not theirs, but their work is its own. */
    static ConditionsReading ofChildren(SystemFiles files) {
        SystemCounter own = usedByThisProcess();
        SystemCounter children = files.endedChildren();
        boolean areTold = own.isTold() && children.isTold();
        return new ConditionsReading(
                System.nanoTime(),
                SystemReading.of(files),
                0,
                0,
                areTold
                        ? new SystemCounter(
                                own.source() + " and " + children.source(), own.micros() + children.micros())
                        : SystemCounter.NOT_TOLD,
                loadNow());
    }

    private static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static SystemCounter usedByThisProcess() {
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                            && system.getProcessCpuTime() >= 0
                    ? new SystemCounter("process", system.getProcessCpuTime() / NANOS_PER_MICRO)
                    : SystemCounter.NOT_TOLD;
        } catch (LinkageError e) { // a virtual machine without the module jdk.management
            return SystemCounter.NOT_TOLD;
        }
    }
}
