package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;
import org.modelunit.perturbation.Perturbation;

/** People who apply, what changes about them, and models that see some of it. */
final class People {

    private People() {}

    /** Somebody who applies. */
    record Person(int id, String sex, int age, double income) {}

    static final Perturbation<Person> SWAP =
            Perturbation.component(Person.class, "sex", (String sex) -> sex.equals("m") ? "f" : "m");

    static final Perturbation<Person> OLDER = Perturbation.graded(
            "older",
            1,
            (person, draw) ->
                    new Person(person.id(), person.sex(), person.age() + (int) draw.strength(), person.income()));

    static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Person(i, i % 2 == 0 ? "m" : "f", 20 + i % 50, 1000 + i))
                .toList();
    }

    static Dataset<Person, String> data(int count) {
        List<Person> people = people(count);
        return Dataset.of(
                "people",
                people,
                people.stream()
                        .map(person -> person.age() > 40 ? "good" : "bad")
                        .toList());
    }

    static Classifier<Person> model(ToDoubleFunction<Person> bad) {
        return Classifier.of("model", Labels.of("bad", "good"), person -> {
            double score = bad.applyAsDouble(person);
            return new double[] {score, 1 - score};
        });
    }

    /** Sees age alone. */
    static final Classifier<Person> BY_AGE = model(person -> person.age() > 40 ? 0.2 : 0.8);

    /** Sees sex, too. */
    static final Classifier<Person> BY_SEX =
            model(person -> (person.age() > 40 ? 0.2 : 0.8) + (person.sex().equals("f") ? 0.01 : 0));

    static BehaviourVerdict judged(BehaviourClaim claim) {
        BehaviourVerdict verdict = claim.judge();
        assertThat(verdict.subject()).isEqualTo(claim.subject());
        assertThat(verdict.property()).isEqualTo(claim.property());
        assertThat(verdict.requirement()).isEqualTo(claim.requirement());
        return verdict;
    }

    static String facts(BehaviourVerdict verdict) {
        return VerdictText.facts(verdict, List.of());
    }
}
