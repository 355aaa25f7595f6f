package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.behaviour.People.BY_AGE;
import static org.modelunit.behaviour.People.BY_SEX;
import static org.modelunit.behaviour.People.OLDER;
import static org.modelunit.behaviour.People.SWAP;
import static org.modelunit.behaviour.People.data;
import static org.modelunit.behaviour.People.facts;
import static org.modelunit.behaviour.People.judged;
import static org.modelunit.behaviour.People.model;
import static org.modelunit.behaviour.People.people;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Model;
import org.modelunit.behaviour.People.Person;
import org.modelunit.claim.Margin;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Curve;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

/** What is claimed of answers along strengths, of mean changes, and of what a change costs. */
class DoseResponseTest {

    @Test
    void a_range_with_confidence_shows_that_a_score_changes_next_to_nothing() {
        var probe = SWAP.probe(BY_SEX, data(400));

        assertThat(probe.claimMeanChange(score("bad"), between(-0.02, 0.02).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(probe.claimMeanChange(score("bad"), between(0.001, 0.005).withConfidence(0.95))
                        .judge()
                        .status())
                .isNotEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_mean_that_does_not_change_at_all_is_shown_by_what_inputs_could_do_that_were_not_seen() {
        Model<Person, List<Double>> blind =
                people -> people.stream().map(person -> (double) person.age()).toList();
        NumberAnswer<List<Double>> answer = number("the answer", List::get);

        assertThat(SWAP.probe(BY_AGE, data(1000))
                        .claimMeanChange(score("bad"), between(-0.01, 0.01).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(SWAP.probe(BY_AGE, data(100))
                        .claimMeanChange(score("bad"), between(-0.01, 0.01).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(SWAP.probe(blind, data(1000))
                        .claimMeanChange(answer, between(-0.5, 0.5).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void strengths_are_judged_up_to_the_first_that_breaks() {
        DoseResponse<Person, ?> dose = OLDER.along(1, 5, 10).probe(BY_AGE, data(1000));
        DoseResponse<Person, ClassPredictions> typed = OLDER.along(1, 5, 10).probe(BY_AGE, data(1000));

        BehaviourVerdict weak =
                judged(typed.claimUpTo(1, label().stays(), atLeast(0.95).withConfidence(0.95)));
        BehaviourVerdict strong =
                judged(typed.claimUpTo(10, label().stays(), atLeast(0.95).withConfidence(0.95)));

        assertThat(dose.strengths()).containsExactly(1.0, 5.0, 10.0);
        assertThat(weak.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(strong.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(strong.shares()).hasSize(2); // the third was never asked
        assertThat(strong.sentence()).contains("'older at 5'");
        assertThat(strong.property()).isEqualTo("the label stays under 'older' up to 10");
        assertThat(strong.figures()).anyMatch(Curve.class::isInstance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typed.claimUpTo(2, label().stays(), atLeast(0.9)))
                .withMessage("'older' was not probed at 2, but at [1, 5, 10]");
    }

    @Test
    void a_score_is_monotone_along_strengths_or_the_step_is_named() {
        Classifier<Person> falling = model(person -> 1 / (1.0 + person.age()));
        Classifier<Person> bent = model(person -> person.age() > 72 ? 0.9 : 1 / (1.0 + person.age()));

        assertThat(judged(OLDER.along(1, 5, 10)
                                .probe(falling, data(60))
                                .claimSteps(score("bad").neverRises()))
                        .status())
                .isEqualTo(VerdictStatus.MET);
        BehaviourVerdict verdict = judged(OLDER.along(1, 5, 10)
                .probe(bent, data(60))
                .claimSteps(score("bad").neverRises()));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(facts(verdict)).contains("row 47   at 5: 0.0137 -> at 10: 0.9000");
    }

    @Test
    void what_a_change_costs_is_a_paired_difference() {
        Comparison<Person, ?> costs = OLDER.at(10).compare(BY_AGE, data(500));
        Comparison<Person, Classified> none = SWAP.sometimes(0.9).copies(3).compare(BY_AGE, data(500));

        assertThat(costs.challenger().provenance().model().name()).isEqualTo("model under older at 10");
        assertThat(none.judge(accuracy(), Margin.notWorseBy(0.03).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(OLDER.at(10)
                        .compare(BY_AGE, data(500))
                        .judge(accuracy(), Margin.notWorseBy(0.03).withConfidence(0.95))
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(OLDER.along(1, 10).compare(BY_AGE, data(500))).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SWAP.onlyWhereRight().compare(BY_AGE, data(10)));
    }
}
