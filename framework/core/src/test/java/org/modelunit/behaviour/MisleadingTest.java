package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.behaviour.People.BY_AGE;
import static org.modelunit.behaviour.People.OLDER;
import static org.modelunit.behaviour.People.SWAP;
import static org.modelunit.behaviour.People.data;
import static org.modelunit.behaviour.People.facts;
import static org.modelunit.behaviour.People.judged;
import static org.modelunit.behaviour.People.model;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.behaviour.People.Person;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Margin;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Held;
import org.modelunit.perturbation.Perturbation;

/** Where claims on behaviour could mislead: what weighs nothing, looks alike, or has no number. */
class MisleadingTest {

    @Test
    void every_input_is_every_input_whatever_it_weighs() {
        Classifier<Person> odd =
                model(person -> person.id() < 20 && person.sex().equals("f") ? 0.1 : 0.8);
        for (double weight : new double[] {0, 1e-20, 1000}) {
            Dataset<Person, String> weighted = data(400).withWeights(person -> person.id() < 20 ? weight : 1);

            BehaviourVerdict verdict = judged(SWAP.probe(odd, weighted).claim(label().becomes("bad")));

            assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
            assertThat(verdict.sentence()).endsWith("but it does not for 10 of 400.");
            assertThat(facts(verdict)).contains("worst");
        }
    }

    @Test
    void what_a_change_costs_says_which_change() {
        List<Claim> claims = List.of(
                OLDER.at(1).compare(BY_AGE, data(100)).claim(accuracy(), Margin.notWorseBy(0.5)),
                OLDER.at(10).compare(BY_AGE, data(100)).claim(accuracy(), Margin.notWorseBy(0.5)),
                SWAP.compare(BY_AGE, data(100)).claim(accuracy(), Margin.notWorseBy(0.5)),
                SWAP.validWhere("of age", person -> person.age() > 1)
                        .compare(BY_AGE, data(100))
                        .claim(accuracy(), Margin.notWorseBy(0.5)));

        assertThat(claims.stream().map(Claim::contract)).doesNotHaveDuplicates();
        assertThat(claims.stream().map(Claim::subject))
                .containsExactly(
                        "people/under 'older at 1'",
                        "people/under 'older at 10'",
                        "people/under 'another sex'",
                        "people/under 'another sex'");
    }

    @Test
    void an_evaluation_says_what_was_expected_and_is_compared_with_its_like_alone() {
        BeforeAfter<Person, ClassPredictions> probe = SWAP.probe(BY_AGE, data(100));
        Evaluation<Person, Held> one = probe.evaluation(label().stays());
        Evaluation<Person, Held> other = probe.evaluation(score("bad").neverFalls());

        assertThat(one.name()).isEqualTo("people under 'another sex', the label stays");
        assertThat(one.claim(holdRate(), atLeast(0.5)).contract())
                .isNotEqualTo(other.claim(holdRate(), atLeast(0.5)).contract());
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Comparison.of(one, other))
                .withMessageContaining(
                        "not at the same change or answer: the label stays, and the score of 'bad' never falls");
    }

    @Test
    void a_mean_change_of_what_is_no_number_names_the_row_once_it_is_judged() {
        Model<Person, List<Double>> broken = people -> people.stream()
                .map(person -> person.id() == 96 ? Double.POSITIVE_INFINITY : person.age())
                .toList();
        Claim claim = SWAP.probe(broken, data(100))
                .claimMeanChange(number("the answer", List::get), between(-1, 1).withConfidence(0.95));

        assertThat(claim.property()).isEqualTo("mean change of the answer under 'another sex'");
        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(claim::judge)
                .withMessage(
                        "a mean change needs finite numbers, but the answer is Infinity before the change of row 96 of"
                                + " people");
    }

    @Test
    void a_change_that_is_the_same_but_for_rounding_has_a_mean() {
        Model<Person, List<Double>> linear = people -> people.stream()
                .map(person -> person.age() * 0.1 + person.income() / 3)
                .toList();

        assertThat(OLDER.probe(linear, data(1000))
                        .claimMeanChange(
                                number("the answer", List::get), between(-5, 5).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void steps_count_what_changes_at_any_strength() {
        Perturbation<Person> some = Perturbation.graded(
                "some",
                1,
                (person, draw) -> person.id() % 2 == 0 || draw.strength() < 2
                        ? new Person(person.id(), person.sex(), person.age() + 1, person.income())
                        : person);
        BehaviourVerdict verdict = judged(some.along(1, 2)
                .probe(BY_AGE, data(100))
                .claimSteps(score("bad").neverRises()));

        assertThat(verdict.counts().changed()).isEqualTo(100);
        assertThat(facts(verdict)).contains("all changed");
    }

    @Test
    void a_guard_along_strengths_shows_the_bound_that_decided() {
        BehaviourVerdict verdict = judged(OLDER.along(1, 10)
                .probe(BY_AGE, data(1000))
                .claimUpTo(
                        10, label().stays(), atLeast(0.95).unlessRefuted(0.95).detecting(0.05)));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(facts(verdict))
                .contains("not refuted, bound ")
                .containsPattern("'older at 10', refuted, bound <= 0\\.8");
    }

    @Test
    void where_nothing_could_change_no_number_of_such_inputs_settles_it() {
        Classifier<Person> always = model(person -> 0.7);

        assertThat(facts(judged(SWAP.probe(always, data(400))
                        .claim(label().stays(), atLeast(0.9).withConfidence(0.95)))))
                .doesNotContain("to decide");
    }
}
