package org.modelunit.jqwik;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Verdict;
import org.modelunit.junit.fixture.TypeText;

/**
 * The one claim of a property.
 *
 * @param subject what the inputs are like
 * @param property the property's name
 * @param contract what it asks for
 * @param judging gives the verdict, after the property has run
 */
record PropertyClaim(String subject, String property, Contract contract, Supplier<Verdict> judging) implements Claim {

    private static final String TRIES = "tries";

    /** Returns the claim of a property that has not run. */
    static PropertyClaim of(PropertyLifecycleContext context, PropertySeed seed, Class<?> fixture) {
        PropertyAttributes attributes = context.attributes();
        Contract contract = new Contract(PropertyVerdict.KIND, List.of(), new Burden.Exact(), Map.of())
                .with(Contract.REQUIRED, PropertyVerdict.REQUIREMENT)
                .with(
                        "generation",
                        attributes.generation().map(PropertyClaim::words).orElse(""))
                .with(
                        "edge cases",
                        attributes.edgeCases().map(PropertyClaim::words).orElse(""))
                .with(Contract.SEED, seed.inContract());
        if (attributes.tries().isPresent()) {
            contract = contract.with(TRIES, attributes.tries().get());
        }
        return new PropertyClaim(subject(context, fixture), context.label(), contract, () -> {
            throw new IllegalStateException("the property has not run");
        });
    }

    private static String words(Enum<?> mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static String subject(PropertyLifecycleContext context, Class<?> fixture) {
        Set<String> kinds = new LinkedHashSet<>();
        String of = TypeText.of(fixture) + ".";
        for (GeneratedParameter parameter : GeneratedParameter.of(context.targetMethod())) {
            parameter.find(Like.class).forEach(like -> kinds.add("inputs like " + of + like.value()));
            parameter.find(Near.class).forEach(near -> kinds.add("inputs near " + of + near.value()));
            parameter
                    .find(TensorOf.class)
                    .forEach(tensor -> kinds.add("tensors of " + Arrays.toString(tensor.value())));
        }
        return kinds.isEmpty() ? "generated inputs" : String.join(" and ", kinds);
    }

    PropertyClaim with(Verdict verdict) {
        return new PropertyClaim(subject, property, contract, () -> verdict);
    }

    @Override
    public String requirement() {
        return PropertyVerdict.REQUIREMENT;
    }

    @Override
    public Verdict judge() {
        return judging.get();
    }
}
