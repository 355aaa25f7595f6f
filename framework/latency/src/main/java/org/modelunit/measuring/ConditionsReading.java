package org.modelunit.measuring;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the system and the virtual machine say at one moment; counters since they began.
 *
 * @param nanos the moment
 * @param ticks time of all processors; empty where the system does not tell
 * @param throttledMicros how long the container was held back; empty where the system does not tell
 * @param pressureMicros how long some thread waited for a processor; empty where the system does not tell
 * @param collections how often garbage was collected
 * @param collectionMillis how long that took
 * @param load how many threads wanted to run in the last minute; below 0 where the system does not tell
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a reading may be missing
record ConditionsReading(
        long nanos,
        Optional<SystemFiles.Ticks> ticks,
        OptionalLong throttledMicros,
        OptionalLong pressureMicros,
        long collections,
        long collectionMillis,
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
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
