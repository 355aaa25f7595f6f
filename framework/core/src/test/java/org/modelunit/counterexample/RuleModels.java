package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.behaviour.Answers.label;

import java.util.Collections;
import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.column.Labels;
import org.modelunit.perturbation.Perturbation;

/** Models that follow a rule, and the smallest example that breaks a claim on them. */
final class RuleModels {

    private RuleModels() {}

    static final Labels LABELS = Labels.of("good", "bad");

    interface Rule<I> {
        boolean isBad(I input);
    }

    static <I> Classifier<I> model(Rule<I> rule) {
        return Classifier.of("rule", LABELS, input -> rule.isBad(input) ? new double[] {0, 1} : new double[] {1, 0});
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    static <I> Dataset<I, String> data(I... inputs) {
        return Dataset.of("data", List.of(inputs), Collections.nCopies(inputs.length, "good"));
    }

    static <I> BehaviourVerdict stays(Classifier<? super I> model, Perturbation<I> change, Dataset<I, String> data) {
        return change.probe(model, data).claim(label().stays()).judge();
    }

    @SuppressWarnings("unchecked")
    static <I> CounterExample<I> example(BehaviourVerdict verdict) {
        assertThat(verdict.status().isGreen()).isFalse();
        return (CounterExample<I>) verdict.counterExample().orElseThrow();
    }
}
