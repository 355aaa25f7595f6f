package org.modelunit.jqwik;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.FixedSeedMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.modelunit.claim.Fact;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/**
 * What a property draws its inputs from.
 *
 * @param root the seed of the run, where inputs depend on that
 * @param jqwik the seed that jqwik gets, a whole number
 */
record PropertySeed(OptionalLong root, String jqwik) {

    /** Returns the seed that the property names, or else makes one from the seed of the run and tells jqwik. */
    static PropertySeed of(PropertyLifecycleContext context) {
        PropertyAttributes attributes = context.attributes();
        String own = attributes.seed().orElse("");
        if (!own.isEmpty()) {
            return new PropertySeed(OptionalLong.empty(), own);
        }
        long root = Settings.current().seed();
        String derived = Long.toString(Streams.seed(root, "property", identity(context)));
        attributes.setSeed(derived);
        attributes.setWhenFixedSeed(FixedSeedMode.ALLOW);
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED); // the fixed one, not the one of an earlier run
        return new PropertySeed(OptionalLong.of(root), derived);
    }

    private static String identity(PropertyLifecycleContext context) {
        Method method = context.targetMethod();
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(
                        ", ", context.containerClass().getName() + "." + method.getName() + "(", ")"));
    }

    /** Returns the seed as a contract has it. */
    String inContract() {
        return root.isPresent() ? Long.toString(root.getAsLong()) : jqwik;
    }

    /** Returns the seed that jqwik has used, and where it comes from. */
    Fact fact(String used) {
        if (!used.equals(jqwik)) {
            return new Fact("jqwik seed", used, "not the one that it was told, which is " + jqwik);
        }
        return root.isPresent()
                ? new Fact("jqwik seed", jqwik, "follows from modelunit.seed " + root.getAsLong())
                : new Fact("jqwik seed", jqwik, "the property names it");
    }
}
