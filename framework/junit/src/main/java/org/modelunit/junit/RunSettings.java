package org.modelunit.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.modelunit.settings.Settings;

/** The settings of the run that a test belongs to. */
final class RunSettings {

    private static final String INCONCLUSIVE = "modelunit.inconclusive";

    private static final String FIXTURE_TIMEOUT = "modelunit.fixture.timeout";

    private RunSettings() {}

    /**
     * Returns the settings, or throws what is wrong with them.
     */
    static Settings of(ExtensionContext context) {
        @Nullable TestRun run = run(context);
        @Nullable Settings settings = run == null ? null : run.settings();
        return settings == null ? withoutListener(context) : settings;
    }

    /** Returns the run that a test belongs to, or null where nobody listens. */
    static @Nullable TestRun run(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestRun.PLACE))
                .get(TestRun.class, TestRun.class);
    }

    /** JUnit's test kit has no listeners; then only what the extension itself needs can be asked for. */
    private static Settings withoutListener(ExtensionContext context) {
        Map<String, String> parameters = new HashMap<>();
        for (String key : List.of(INCONCLUSIVE, FIXTURE_TIMEOUT)) {
            context.getConfigurationParameter(key).ifPresent(value -> parameters.put(key, value));
        }
        return Settings.load(parameters);
    }
}
