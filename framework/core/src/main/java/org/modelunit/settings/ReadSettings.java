package org.modelunit.settings;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a JVM in which no run has installed any: read once, and again where system properties or the class path are others.
 * Claims outside a run ask for them thousands of times.
 *
 * @param source the object that held the system properties
 * @param properties the system properties that they were read from
 * @param loader the class loader in which the file was looked for; not kept alive
 * @param settings what was read
 */
record ReadSettings(
        Properties source, Map<String, String> properties, WeakReference<ClassLoader> loader, Settings settings) {

    private static final AtomicReference<@Nullable ReadSettings> LAST = new AtomicReference<>();

    static Settings current() {
        ClassLoader loader = SettingsFile.loader();
        Properties source = System.getProperties();
        ReadSettings last = LAST.get();
        if (last != null && !last.loader.refersTo(loader)) {
            last = null;
        }
        if (last != null && last.isStill(source)) {
            return last.settings;
        }
        Map<String, String> properties = SettingsReader.systemProperties();
        if (last != null && last.properties.equals(properties)) {
            return last.settings;
        }
        Settings settings = SettingsReader.read(Map.of(), properties, System.getenv());
        LAST.set(new ReadSettings(source, properties, new WeakReference<>(loader), settings));
        return settings;
    }

    /** Whether the system properties are the same, by looking at each without a copy; where in doubt, they are not. */
    @SuppressWarnings("ReferenceEquality") // other ones may have defaults, which the comparison does not see
    private boolean isStill(Properties now) {
        return source == now && properties.equals(now);
    }
}
