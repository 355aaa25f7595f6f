package org.modelunit.jqwik;

import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.JqwikException;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.error.FixtureException;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.junit.fixture.ParameterRequest;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.recording.TestId;

/** The property that runs: whoever generates its inputs asks here for its data sets. It is kept in jqwik's store, for jqwik shrinks on another thread. */
final class PropertyScope {

    private final Class<?> owner;
    private final Method method;
    private final TestId test;
    private final TryClaims tries = new TryClaims();
    private final Set<String> datasets = new LinkedHashSet<>();

    private PropertyScope(Class<?> owner, Method method, TestId test) {
        this.owner = owner;
        this.method = method;
        this.test = test;
    }

    /** Enters a property, until it ends. */
    static PropertyScope enter(Class<?> owner, Method method, TestId test) {
        PropertyScope scope = new PropertyScope(owner, method, test);
        Store.<PropertyScope>getOrCreate(PropertyScope.class, Lifespan.PROPERTY, () -> scope)
                .update(earlier -> scope);
        return scope;
    }

    /** Returns the property that runs; null for none, or one that generates nothing. */
    static @Nullable PropertyScope running() {
        try {
            return Store.<PropertyScope>get(PropertyScope.class).get();
        } catch (JqwikException e) { // there is no such store, or no property
            return null;
        }
    }

    /**
     * Returns the property that runs.
     *
     * @param asking who asks, for people: {@code @Like("training")}
     * @throws FixtureException if there is none
     */
    static PropertyScope current(String asking) {
        PropertyScope scope = running();
        if (scope == null) {
            throw new FixtureException(
                    asking + " is for the properties of a class with @ModelProperties, which names the"
                            + " fixture that has the data set");
        }
        return scope;
    }

    /** Returns the test that the property is. */
    TestId test() {
        return test;
    }

    /** Returns what becomes of the claims that its tries make. */
    TryClaims tries() {
        return tries;
    }

    /** Returns the fixture methods whose data sets were asked for so far. */
    List<String> datasets() {
        return List.copyOf(datasets);
    }

    /** Returns the property, for people: {@code ScoreProperties.scores_are_probabilities}. */
    String where() {
        return TypeText.of(owner) + "." + method.getName();
    }

    /**
     * Returns how the inputs of a data set vary, which is found out once for a class of properties.
     *
     * @param name the fixture method that returns the data set
     * @throws FixtureException if there is no such method, or it returns something else
     * @throws org.modelunit.error.DataException if the data set has no examples
     */
    ObservedInputs inputs(String name) {
        Fixture fixture = PropertyFixtures.of(owner);
        Dataset<?, ?> dataset =
                (Dataset<?, ?>) fixture.valueNamed(new ParameterRequest(where(), name, true, Dataset.class));
        datasets.add(name);
        return openData().get().computeIfAbsent(dataset, ObservedInputs::of);
    }

    /** Makes room for what is found out about data sets, in the container that runs and all in it. */
    static Store<Map<Dataset<?, ?>, ObservedInputs>> openData() {
        return Store.getOrCreate(ObservedInputs.class, Lifespan.RUN, IdentityHashMap::new);
    }
}
