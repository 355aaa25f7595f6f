package org.modelunit.junit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.modelunit.junit.fixture.ClosingOrder;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.settings.Settings;

/** All fixtures of a launcher session, which is the longest life in JUnit: it outlasts the reruns of failed tests. */
final class Fixtures implements AutoCloseable {

    private final ClosingOrder closing;
    private final Map<Class<?>, Fixture> fixtures = new ConcurrentHashMap<>();

    private final @Nullable TestRun run;

    private Fixtures(Duration timeout, @Nullable TestRun run) {
        this.closing = new ClosingOrder(timeout);
        this.run = run;
    }

    @SuppressWarnings("deprecation") // on JUnit 6, whose replacement JUnit 5 does not have
    static Fixtures of(ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestRun.PLACE));
        return requireNonNull(store.getOrComputeIfAbsent(
                Fixtures.class,
                key -> new Fixtures(RunSettings.of(context).fixtureTimeout(), RunSettings.run(context)),
                Fixtures.class));
    }

    @SuppressWarnings("deprecation") // as above
    static Fixtures of(
            NamespacedHierarchicalStore<org.junit.platform.engine.support.store.Namespace> store, TestRun run) {
        Settings settings = requireNonNull(run.settings(), "the settings of a run that has begun");
        return requireNonNull(store.getOrComputeIfAbsent(
                org.junit.platform.engine.support.store.Namespace.create(TestRun.PLACE),
                Fixtures.class,
                key -> new Fixtures(settings.fixtureTimeout(), run),
                Fixtures.class));
    }

    Fixture get(Class<?> type) {
        return fixtures.computeIfAbsent(type, absent -> new Fixture(type, closing));
    }

    @Override
    public void close() {
        try {
            closing.close();
        } catch (RuntimeException e) {
            if (run != null) { // which ends after this, and cannot see it
                run.failedAround(e);
            }
            throw e;
        }
    }
}
