package org.modelunit.measuring.machine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Conditions;

/** Watches what goes on around a measurement: begun before it, ended after it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ConditionsProbe {

    private final SystemFiles files;
    private final Function<SystemFiles, ConditionsReading> reads;
    private final List<String> options;
    private final Map<String, String> settings;
    private final ConditionsReading before;

    private ConditionsProbe(
            SystemFiles files,
            Function<SystemFiles, ConditionsReading> reads,
            List<String> options,
            Map<String, String> settings) {
        this.files = files;
        this.reads = reads;
        this.options = options;
        this.settings = settings;
        this.before = reads.apply(files);
    }

    /** Begins to watch this machine. */
    public static ConditionsProbe begin() {
        return begin(new SystemFiles(Path.of("/")));
    }

    static ConditionsProbe begin(SystemFiles files) {
        Map<String, String> settings = settings();
        settings.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(Collectors.joining(", ")));
        return new ConditionsProbe(
                files,
                ConditionsReading::now,
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                settings);
    }

    /**
     * Begins to watch what goes on around virtual machines that this one starts, and waits for: agents of this one are none of theirs.
     *
     * @param options what they are started with
     */
    public static ConditionsProbe beginForChildren(List<String> options) {
        return new ConditionsProbe(
                new SystemFiles(Path.of("/")), ConditionsReading::ofChildren, List.copyOf(options), settings());
    }

    /** Returns what times were taken on, and what went on since the probe began. */
    public Conditions end() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Conditions(
                files.processor(),
                processors,
                settings,
                new DisturbanceReport(before, reads.apply(files), options, processors).all());
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("java", Runtime.version().toString());
        settings.put("virtual machine", System.getProperty("java.vm.name", ""));
        settings.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return settings;
    }
}
