package org.modelunit.measuring.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What the system and the virtual machine say at one moment; counters since they began.
 *
 * @param nanos the moment
 * @param ticks time of all processors, unless the system does not tell
 * @param throttledMicros how long the container was held back, unless the system does not tell
 * @param pressureMicros how long some thread waited for a processor, unless the system does not tell
 * @param collections how often garbage was collected
 * @param collectionMillis how long that took
 * @param ownNanos how much time of processors this virtual machine has used; below 0 where nobody knows
 * @param load how many threads wanted to run in the last minute; below 0 where the system does not tell
 */
record ConditionsReading(
        long nanos,
        SystemFiles.Ticks ticks,
        long throttledMicros,
        long pressureMicros,
        long collections,
        long collectionMillis,
        long ownNanos,
        double load) {

    static ConditionsReading now(SystemFiles files) {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        return new ConditionsReading(
                System.nanoTime(),
                files.ticks(),
                files.throttledMicros(),
                files.pressureMicros(),
                collectors.stream()
                        .mapToLong(each -> Math.max(0, each.getCollectionCount()))
                        .sum(),
                collectors.stream()
                        .mapToLong(each -> Math.max(0, each.getCollectionTime()))
                        .sum(),
                usedByThisProcess(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long usedByThisProcess() {
        try {
            return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                    ? system.getProcessCpuTime()
                    : SystemFiles.UNKNOWN;
        } catch (LinkageError e) { // a virtual machine without the module jdk.management
            return SystemFiles.UNKNOWN;
        }
    }
}
