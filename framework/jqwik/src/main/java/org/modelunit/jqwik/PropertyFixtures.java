package org.modelunit.jqwik;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.FixtureException;
import org.modelunit.junit.SessionFixtures;
import org.modelunit.junit.fixture.ClosingOrder;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.settings.Settings;

/** The fixtures of properties: those of the launcher session, or where nobody listens to one, some of their class alone. */
final class PropertyFixtures implements Store.CloseOnReset {

    private final ClosingOrder closing = new ClosingOrder(Settings.current().fixtureTimeout());
    private final Map<Class<?>, Fixture> fixtures = new HashMap<>();

    private PropertyFixtures() {}

    /** Returns the fixture of a class with properties. */
    static Fixture of(Class<?> owner) {
        Class<?> type = type(owner);
        return SessionFixtures.find(type).orElseGet(() -> open().get().get(type));
    }

    /** Makes room for the fixtures of the container that runs and all in it; they are closed at its end. */
    static Store<PropertyFixtures> open() {
        return Store.getOrCreate(PropertyFixtures.class, Lifespan.RUN, PropertyFixtures::new);
    }

    /** Returns what a class, or the nearest one around it, names as its fixture. */
    static Class<?> type(Class<?> owner) {
        for (@Nullable Class<?> type = owner; type != null; type = type.getEnclosingClass()) {
            ModelProperties properties = type.getAnnotation(ModelProperties.class);
            if (properties != null) {
                return properties.value();
            }
            for (var annotation : type.getAnnotations()) { // one of the user's own that carries it
                ModelProperties carried = annotation.annotationType().getAnnotation(ModelProperties.class);
                if (carried != null) {
                    return carried.value();
                }
            }
        }
        throw new FixtureException(TypeText.of(owner) + " has no @ModelProperties, which names the fixture");
    }

    private Fixture get(Class<?> type) {
        return fixtures.computeIfAbsent(type, absent -> new Fixture(type, closing));
    }

    @Override
    public void close() {
        closing.close();
    }
}
