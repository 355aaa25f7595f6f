package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.modelunit.claim.Fact;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numbers;

/** What is told of how a property ended. */
final class PropertyFacts {

    private final PropertyLifecycleContext context;
    private final PropertyExecutionResult result;
    private final PropertyScope scope;
    private final SampleText samples;
    private final List<Fact> facts = new ArrayList<>();

    PropertyFacts(
            PropertyLifecycleContext context,
            PropertyExecutionResult result,
            PropertyScope scope,
            List<GeneratedParameter> generated) {
        this.context = context;
        this.result = result;
        this.scope = scope;
        this.samples = new SampleText(generated, scope);
    }

    /** Returns the facts, the most telling first. */
    List<Fact> of(PropertySeed seed) {
        result.throwable().ifPresent(this::addError);
        addSamples();
        addTries();
        scope.datasets().forEach(this::addData);
        facts.add(seed.fact(result.seed().orElse(seed.jqwik())));
        return facts;
    }

    private void addError(Throwable thrown) {
        boolean isFalse = context.targetMethod().getReturnType() == boolean.class
                || context.targetMethod().getReturnType() == Boolean.class;
        facts.add(Fact.of(
                "error",
                isFalse && thrown.getStackTrace().length > 0 && isOfJqwik(thrown)
                        ? "the property returned false"
                        : ForeignError.inWords(thrown)));
    }

    private static boolean isOfJqwik(Throwable thrown) {
        return thrown.getStackTrace()[0].getClassName().startsWith("net.jqwik.");
    }

    private void addSamples() {
        result.shrunkSample()
                .ifPresent(sample -> facts.add(new Fact(
                        "sample",
                        samples.of(sample.parameters()),
                        "shrunk in " + counted(sample.countShrinkingSteps(), "step"))));
        result.originalSample()
                .map(FalsifiedSample::parameters)
                .ifPresent(sample -> facts.add(
                        result.shrunkSample().isPresent()
                                ? Fact.of("drawn", samples.of(sample))
                                : Fact.of("sample", samples.of(sample))));
        if (samples.isWithheld()) {
            facts.add(
                    Fact.of("values", "not shown; run with " + ShownValues.now().options(ShownValues.ALL)));
        }
    }

    private void addTries() {
        int rejected = result.countTries() - result.countChecks();
        String most = context.attributes()
                .tries()
                .map(tries -> " of " + Numbers.count(tries))
                .orElse("");
        facts.add(new Fact(
                "tries",
                Numbers.count(result.countTries()) + most,
                rejected == 0 ? "" : Numbers.count(rejected) + " did not meet an assumption"));
    }

    private void addData(String name) {
        ObservedInputs inputs = scope.inputs(name);
        facts.add(new Fact("data", inputs.dataset(), counted(inputs.inputs().size(), "example")));
    }

    /** Returns a number of things: "1 step", "1,000 tries". */
    static String counted(int count, String thing) {
        String several = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        return Numbers.count(count) + " " + (count == 1 ? thing : several);
    }
}
