package org.modelunit.measuring.machine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Conditions;

/** Watches what goes on around a measurement: begun before it, ended after it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ConditionsProbe {

    private final SystemFiles files;
    private final ConditionsReading before;

    private ConditionsProbe(SystemFiles files) {
        this.files = files;
        this.before = ConditionsReading.now(files);
    }

    /** Begins to watch this machine. */
    public static ConditionsProbe begin() {
        return begin(new SystemFiles(Path.of("/")));
    }

    static ConditionsProbe begin(SystemFiles files) {
        return new ConditionsProbe(files);
    }

    /** Returns what times were taken on, and what went on since the probe began. */
    public Conditions end() {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        int processors = Runtime.getRuntime().availableProcessors();
        return new Conditions(
                files.processor(),
                processors,
                settings(),
                new DisturbanceReport(before, ConditionsReading.now(files), options, processors).all());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("java", Runtime.version().toString());
        settings.put("virtual machine", System.getProperty("java.vm.name", ""));
        settings.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        settings.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")));
        return settings;
    }
}
