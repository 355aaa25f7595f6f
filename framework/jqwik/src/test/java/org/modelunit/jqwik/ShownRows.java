package org.modelunit.jqwik;

import java.util.Map;
import java.util.function.Supplier;
import org.modelunit.settings.Settings;

/** Runs something under other settings. */
final class ShownRows {

    private ShownRows() {}

    static <T> T during(Map<String, String> settings, Supplier<T> work) {
        Settings before = Settings.current();
        Settings.install(Settings.load(settings));
        try {
            return work.get();
        } finally {
            Settings.install(before);
        }
    }
}
