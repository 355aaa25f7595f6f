package org.modelunit.measuring.machine;

/**
 * What the system's files say at one moment.
 *
 * @param ticks time of the processors that this process may run on
 * @param throttled how long the container was held back
 * @param pressure how long some thread waited for a processor
 * @param used how much time of processors the container has used
 */
record SystemReading(SystemFiles.Ticks ticks, SystemCounter throttled, SystemCounter pressure, SystemCounter used) {

    static SystemReading of(SystemFiles files) {
        ControlGroup group = ControlGroup.of(files);
        return new SystemReading(files.ticks(), group.throttled(), files.pressure(), group.usage());
    }
}
