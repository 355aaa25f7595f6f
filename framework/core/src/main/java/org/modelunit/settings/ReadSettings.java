package org.modelunit.settings;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a JVM in which no run has installed any: read once, and again where system properties or the class path are others.
 * Claims outside a run ask for them thousands of times.
 *
 * @param properties the system properties that they were read from
 * @param loader the class loader in which the file was looked for; not kept alive
 * @param settings what was read
 */
record ReadSettings(Map<String, String> properties, WeakReference<ClassLoader> loader, Settings settings) {

    private static final AtomicReference<@Nullable ReadSettings> LAST = new AtomicReference<>();

    static Settings current() {
        ClassLoader loader = SettingsFile.loader();
        Map<String, String> properties = SettingsReader.systemProperties();
        ReadSettings last = LAST.get();
        if (last != null && last.loader.refersTo(loader) && last.properties.equals(properties)) {
            return last.settings;
        }
        Settings settings = SettingsReader.read(Map.of(), properties, System.getenv());
        LAST.set(new ReadSettings(properties, new WeakReference<>(loader), settings));
        return settings;
    }
}
