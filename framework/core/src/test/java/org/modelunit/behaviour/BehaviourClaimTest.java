package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.modelunit.Metrics.holdRate;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.behaviour.People.BY_AGE;
import static org.modelunit.behaviour.People.BY_SEX;
import static org.modelunit.behaviour.People.SWAP;
import static org.modelunit.behaviour.People.data;
import static org.modelunit.behaviour.People.facts;
import static org.modelunit.behaviour.People.judged;
import static org.modelunit.behaviour.People.model;
import static org.modelunit.behaviour.People.people;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Model;
import org.modelunit.behaviour.People.Person;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Margin;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.figure.Changes;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Held;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;

/** What is claimed of answers before and after, and what becomes of it. */
class BehaviourClaimTest {

    @Test
    void what_holds_for_299_inputs_is_shown_for_99_in_100_and_for_298_it_is_not() {
        var shown = SWAP.probe(BY_AGE, data(299))
                .claim(label().stays(), atLeast(0.99).withConfidence(0.95));
        var open = SWAP.probe(BY_AGE, data(298))
                .claim(label().stays(), atLeast(0.99).withConfidence(0.95));

        assertThat(judged(shown).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(open).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void without_a_share_it_is_for_every_input() {
        BeforeAfter<Person, ?> same = SWAP.probe(BY_AGE, data(100));
        BehaviourVerdict met =
                judged(SWAP.probe(BY_SEX, data(100)).claim(score("bad").stays(absolute(0.02))));
        BehaviourVerdict missed =
                judged(SWAP.probe(BY_SEX, data(100)).claim(score("bad").neverRises()));

        assertThat(same.counts()).isEqualTo(new ProbeCounts(100, 100, 0, 0, 0, 1));
        assertThat(met.status()).isEqualTo(VerdictStatus.MET);
        assertThat(missed.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(missed.sentence())
                .isEqualTo("Expected that the score of 'bad' never rises under 'another sex' for every input of people,"
                        + " but it does not for 50 of 100.");
        assertThat(facts(missed)).contains("worst").contains("0.8000 -> 0.8100");
        assertThat(missed.figures())
                .filteredOn(Changes.class::isInstance)
                .first()
                .satisfies(figure -> assertThat(((Changes) figure).total()).isEqualTo(50));
    }

    @Test
    void answers_that_are_the_same_to_the_last_bit_are_told() {
        assertThat(facts(judged(SWAP.probe(BY_AGE, data(100)).claim(label().stays()))))
                .contains("identical")
                .contains("of 100 answered the same to the last bit: the model may not see what changes");
        assertThat(facts(judged(SWAP.probe(BY_SEX, data(100)).claim(label().stays()))))
                .doesNotContain("identical");
    }

    @Test
    void a_model_with_one_answer_for_all_cannot_tell() {
        Classifier<Person> always = model(person -> 0.7 + person.id() / 10_000.0);

        for (BehaviourClaim claim : List.of(
                SWAP.probe(always, data(30)).claim(label().stays()),
                SWAP.probe(always, data(30)).claim(label().stays(), atLeast(0.9)),
                SWAP.probe(always, data(400))
                        .claim(label().stays(), atLeast(0.9).withConfidence(0.95)),
                SWAP.probe(always, data(400)).claim(label().becomes("bad")))) {
            BehaviourVerdict verdict = judged(claim);
            assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(verdict.sentence())
                    .contains("every input gets the answer bad, before and after, so nothing could change");
        }
        assertThat(judged(SWAP.probe(always, data(29)).claim(label().stays())).status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(judged(SWAP.probe(always, data(100)).claim(score("bad").stays(absolute(0))))
                        .status())
                .isEqualTo(VerdictStatus.MET); // scores differ
        assertThat(judged(SWAP.probe(always, data(100)).claim(label().changes()))
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void an_input_holds_if_all_its_copies_do() {
        Perturbation<Person> noise = Perturbation.<Person>drawn(
                        "noise",
                        (person, draw) -> new Person(
                                person.id(),
                                person.sex(),
                                person.age(),
                                draw.random().nextDouble()))
                .copies(10);
        Classifier<Person> nervous = model(person -> person.income() < 0.05 ? 0.9 : 0.1);

        Evaluation<Person, Held> evaluation = noise.probe(nervous, data(1000)).evaluation(label().becomes("good"));

        assertThat(evaluation.size()).isEqualTo(1000);
        assertThat(evaluation.value(holdRate())).isBetween(0.55, 0.65); // 0.95 to the tenth power is 0.60
    }

    @Test
    void where_inputs_belong_together_bounds_rest_on_their_groups() {
        Dataset<Person, String> grouped = data(400).withGroups(person -> "g" + person.id() / 10);
        Classifier<Person> odd =
                model(person -> person.id() < 10 && person.sex().equals("f") ? 0.6 : 0.1 + person.age() / 150.0);
        Expectation<ClassPredictions> stays = score("bad").stays(absolute(0.1));

        Evaluation<Person, Held> evaluation = SWAP.probe(odd, grouped).evaluation(stays);

        assertThat(evaluation.size()).isEqualTo(400);
        assertThat(evaluation.outcomes().count()).isEqualTo(390);
        assertThat(evaluation.outcomes().design().clusters()).hasValue(40);
        assertThat(judged(SWAP.probe(odd, data(400)).claim(stays, atLeast(0.95).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(SWAP.probe(odd, grouped).claim(stays, atLeast(0.95).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void weights_are_heeded() {
        Dataset<Person, String> weighted = data(100).withWeights(person -> person.id() == 0 ? 100 : 1);
        Classifier<Person> odd =
                model(person -> person.id() == 0 && person.sex().equals("f") ? 0.1 : 0.8);

        assertThat(SWAP.probe(odd, weighted).evaluation(label().stays()).value(holdRate()))
                .isEqualTo(99.0 / 199);
    }

    @Test
    void numbers_that_are_none_never_hold() {
        Model<Person, List<Double>> broken = people -> people.stream()
                .map(person -> person.sex().equals("f") && person.id() == 0 ? Double.NaN : person.age())
                .toList();
        NumberAnswer<List<Double>> answer = number("the answer", List::get);
        var probe = SWAP.probe(broken, data(10));

        assertThat(judged(probe.claim(answer.stays(absolute(1e300)))).status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(facts(judged(probe.claim(answer.stays(absolute(1e300))))))
                .contains("row 0")
                .contains("-> NaN");
        assertThat(probe.evaluation(answer.neverFalls()).outcomes().count()).isEqualTo(9);
        assertThat(probe.evaluation(answer.neverRises()).outcomes().count()).isEqualTo(9);
        assertThat(probe.evaluation(answer.risesBy(0)).outcomes().count()).isZero();
        assertThat(probe.evaluation(answer.changes(absolute(0))).outcomes().count())
                .isZero();
    }

    @Test
    void an_expectation_is_an_evaluation_like_any_other() {
        Evaluation<Person, Held> challenger =
                SWAP.probe(BY_SEX, data(400)).evaluation(score("bad").neverRises());
        Evaluation<Person, Held> champion =
                SWAP.probe(BY_AGE, data(400)).evaluation(score("bad").neverRises());

        assertThat(Comparison.of(challenger, champion)
                        .judge(holdRate(), Margin.notWorseBy(0.1).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(SliceClaim.of(
                                challenger,
                                Slicing.by("sex", Person::sex),
                                holdRate(),
                                SliceRequirement.eachSlice(atLeast(0.9).withConfidence(0.95)))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void only_right_answers_count_where_that_is_asked_for() {
        Classifier<Person> halfRight = model(person -> person.id() % 2 == 0 ? BY_AGE_SCORE.applyAsDouble(person) : 0.8);

        BeforeAfter<Person, ?> probe = SWAP.onlyWhereRight().probe(halfRight, data(100));

        assertThat(probe.counts().answeredWrong()).isEqualTo(30);
        assertThat(probe.counts().changed()).isEqualTo(70);
    }

    private static final ToDoubleFunction<Person> BY_AGE_SCORE = person -> person.age() > 40 ? 0.2 : 0.8;

    @Test
    void what_a_model_does_not_have_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SWAP.probe(BY_AGE, data(5))
                        .claim(score("bda").neverFalls())
                        .judge())
                .withMessageContaining("the model knows no label 'bda'")
                .withMessageContaining("did you mean 'bad'?");
        Classifier<Person> without = new DecidingOnly();
        assertThatIllegalStateException()
                .isThrownBy(() -> SWAP.probe(without, data(5))
                        .claim(score("bad").neverFalls())
                        .judge())
                .withMessageContaining("the model gives no scores");
        assertThat(SWAP.probe(without, data(5)).claim(label().stays()).judge().status())
                .isEqualTo(VerdictStatus.MET);
    }

    /** A classifier without scores. */
    private static final class DecidingOnly implements Classifier<Person> {
        private final Labels labels = Labels.of("bad", "good");

        @Override
        public Labels labels() {
            return labels;
        }

        @Override
        public ClassPredictions predictAll(List<Person> inputs) {
            return ClassPredictions.of(LabelColumn.of(
                    labels,
                    inputs.stream()
                            .map(person -> person.age() > 40 ? "good" : "bad")
                            .toList()));
        }
    }

    @Test
    void the_contract_says_what_was_expected_and_how_inputs_changed() {
        Contract contract = Perturbation.<Person>graded(
                        "older",
                        1,
                        (person, draw) -> new Person(
                                person.id(),
                                person.sex(),
                                person.age() + (int) draw.strength(),
                                draw.random().nextDouble()))
                .at(3)
                .copies(2)
                .validWhere("young", person -> person.age() < 200)
                .probe(BY_AGE, data(50))
                .claim(score("bad").stays(absolute(0.125)), atLeast(0.9))
                .contract();

        assertThat(contract.kind()).isEqualTo("behaviour");
        assertThat(contract.terms().toString())
                .contains("the score of 'bad' stays within 0.125")
                .contains("older at 3")
                .contains("copies=Quantity[value=2.0]")
                .contains("rules=Names[list=[young]]")
                .contains("function=Words[text=org.modelunit.behaviour.BehaviourClaimTest]");
    }

    @Test
    void a_rise_by_exactly_so_much_is_not_missed_by_the_last_bits() {
        for (double least : new double[] {0.1, 0.3, 1e-3, 7.7, 1e9}) {
            for (double before : new double[] {0, 0.05, 0.7, 1 / 3.0, -0.05, -0.1, -123.456, 1e6, 1e12}) {
                assertThat(rises(before, before + least, least)).isTrue();
                assertThat(falls(before, before - least, least)).isTrue();
                assertThat(falls(before, before + least, least)).isFalse();
            }
        }
        assertThat(rises(0.2, 0.3 - 1e-12, 0.1)).isFalse();
        assertThat(falls(0.3, 0.2 + 1e-12, 0.1)).isFalse();
        assertThat(rises(1e16, 1e16 + 2, 8)).isFalse();
        assertThat(rises(1, 1, 1e-20)).isFalse();
        assertThat(rises(1, Double.POSITIVE_INFINITY, 1)).isTrue();
        assertThat(rises(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 1)).isFalse();
        assertThat(falls(1, Double.POSITIVE_INFINITY, 1)).isFalse();
    }

    private static boolean rises(double before, double after, double least) {
        return holds(Answers.number("x", (double[] all, int row) -> all[row]).risesBy(least), before, after);
    }

    private static boolean falls(double before, double after, double least) {
        return holds(Answers.number("x", (double[] all, int row) -> all[row]).fallsBy(least), before, after);
    }

    private static boolean holds(Expectation<double[]> expectation, double before, double after) {
        return expectation.holds(new double[] {before}, new double[] {after}, 0);
    }

    @Test
    void one_input_is_enough_to_break_but_not_to_show() {
        assertThat(judged(SWAP.probe(BY_AGE, data(1))
                                .claim(label().stays(), atLeast(0.5).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(SWAP.probe(BY_AGE, data(1)).claim(label().changes())).status())
                .isEqualTo(VerdictStatus.MISSED);
    }
}
