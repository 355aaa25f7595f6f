package org.modelunit.jqwik;

import java.util.Map;
import java.util.function.Supplier;
import org.modelunit.settings.Settings;

/** Runs something under other settings. */
final class ShownRows {

    private ShownRows() {}

    /** The settings are given as on the command line, because a build server ({@code CI=true}) lets no other place show rows. */
    static <T> T during(Map<String, String> settings, Supplier<T> work) {
        Settings before = Settings.current();
        settings.forEach(System::setProperty);
        try {
            Settings.install(Settings.load(Map.of()));
            return work.get();
        } finally {
            settings.keySet().forEach(System::clearProperty);
            Settings.install(before);
        }
    }
}
