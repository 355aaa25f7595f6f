package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.number;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.behaviour.Answers.text;
import static org.modelunit.behaviour.Answers.vector;
import static org.modelunit.behaviour.People.BY_AGE;
import static org.modelunit.behaviour.People.BY_SEX;
import static org.modelunit.behaviour.People.SWAP;
import static org.modelunit.behaviour.People.data;
import static org.modelunit.behaviour.People.facts;
import static org.modelunit.behaviour.People.judged;
import static org.modelunit.behaviour.People.model;
import static org.modelunit.behaviour.People.people;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.behaviour.People.Person;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.counterexample.KeptPairs;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.Changes;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** Two models that answer the same inputs. */
class TwoModelsTest {

    private static final BeforeAfter<Person, ClassPredictions> BOTH =
            BeforeAfter.ofTwo(BY_AGE, BY_SEX, data(100)).withNames("float", "int8");

    @Test
    void what_is_expected_is_said_from_one_model_to_the_other() {
        BehaviourVerdict verdict = judged(BOTH.claim(score("bad").neverRises()));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Expected that the score of 'bad' never rises from 'float' to 'int8' for every input of people,"
                                + " but it does not for 50 of 100.");
        assertThat(facts(verdict))
                .contains("asked of both models")
                .contains("0.8000 -> 0.8100")
                .containsPattern("identical +50 +of 100 answered the same")
                .doesNotContain("chang")
                .doesNotContain("may not see");
        assertThat(verdict.figures())
                .filteredOn(Changes.class::isInstance)
                .singleElement()
                .satisfies(figure -> assertThat(((Changes) figure).total()).isEqualTo(50));
        assertThat(verdict.counterExample()).isEmpty();
    }

    @Test
    void without_names_a_claim_stays_the_same_where_a_model_is_replaced() {
        BehaviourClaim claim = BeforeAfter.ofTwo(BY_AGE, BY_SEX, data(100)).claim(label().stays());

        assertThat(claim.property()).isEqualTo("the label stays from the first model to the second");
        assertThat(claim.contract().terms()).containsKey("behaviour");
        assertThat(claim.contract().terms().get("behaviour").toString()).contains("two models for the same inputs");
    }

    @Test
    void provenance_names_both_models_and_the_versions_in_which_they_differ() {
        Provenance provenance = BeforeAfter.ofTwo(versioned("a", "1"), versioned("b", "2"), data(3))
                .provenance();

        assertThat(provenance.model().name()).isEqualTo("b");
        assertThat(provenance.others().get(Provenance.OTHER_MODEL)).isEqualTo(Fingerprint.unknown("a"));
        assertThat(provenance.versions())
                .containsEntry("runtime", "2")
                .containsEntry("runtime of the first model", "1");
        assertThat(BeforeAfter.ofTwo(versioned("a", "1"), versioned("b", "1"), data(3))
                        .provenance()
                        .versions())
                .doesNotContainKey("runtime of the first model");
        assertThat(BOTH.toString()).isEqualTo("model beside model on people (100 inputs)");
        assertThat(facts(judged(BeforeAfter.ofTwo(versioned("a", "1"), versioned("b", "2"), data(3))
                        .claim(label().stays()))))
                .containsSubsequence("model", "b", "beside", "a", "data", "people");
    }

    private static Model<Person, ClassPredictions> versioned(String name, String version) {
        return new Model<>() {
            @Override
            public ClassPredictions predictAll(List<Person> inputs) {
                return BY_AGE.predictAll(inputs);
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown(name);
            }

            @Override
            public Map<String, String> versions() {
                return Map.of("runtime", version);
            }
        };
    }

    @Test
    void equal_models_agree_and_one_model_asked_twice_is_told() {
        Classifier<Person> again = model(person -> person.age() > 40 ? 0.2 : 0.8);

        BehaviourVerdict equal = judged(BeforeAfter.ofTwo(BY_AGE, again, data(299))
                .claim(label().stays(), atLeast(0.99).withConfidence(0.95)));
        BehaviourVerdict one = judged(
                BeforeAfter.ofTwo(BY_AGE, BY_AGE, data(100)).claim(score("bad").stays(absolute(0))));

        assertThat(equal.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(facts(equal))
                .doesNotContain("asked twice")
                .containsPattern("identical +299 +of 299 answered the same");
        assertThat(one.status()).isEqualTo(VerdictStatus.MET);
        assertThat(facts(one)).contains("asked of both models (one model, asked twice)");
    }

    @Test
    void two_models_of_one_file_are_told() {
        Fingerprint file = Fingerprint.of("m.onnx", new byte[] {1});

        assertThat(facts(judged(
                        BeforeAfter.ofTwo(ofFile(file), ofFile(file), data(3)).claim(label().stays()))))
                .contains("both models are of one file");
    }

    private static Model<Person, ClassPredictions> ofFile(Fingerprint file) {
        return new Model<>() {
            @Override
            public ClassPredictions predictAll(List<Person> inputs) {
                return BY_AGE.predictAll(inputs);
            }

            @Override
            public Fingerprint fingerprint() {
                return file;
            }
        };
    }

    @Test
    void models_with_one_answer_for_all_cannot_tell() {
        Classifier<Person> always = model(person -> 0.7);
        Classifier<Person> other = model(person -> 0.8);

        assertThat(judged(BeforeAfter.ofTwo(always, other, data(30)).claim(label().stays()))
                        .sentence())
                .contains("the data cannot tell: every input gets the answer bad from both models, so they could not"
                        + " differ");
        assertThat(judged(BeforeAfter.ofTwo(always, other, data(30)).claim(label().changes()))
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void no_inputs_are_an_error() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> BeforeAfter.ofTwo(BY_AGE, BY_SEX, List.of()))
                .withMessageContaining("no examples");
    }

    @Test
    void one_input_and_the_same_input_often_are_judged_row_by_row() {
        Person man = people(1).get(0);

        assertThat(judged(BeforeAfter.ofTwo(BY_AGE, BY_SEX, List.of(man)).claim(label().stays()))
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(BeforeAfter.ofTwo(BY_AGE, BY_SEX, Collections.nCopies(5, man))
                        .counts())
                .isEqualTo(new ProbeCounts(5, 5, 0, 0, 0, 1));
    }

    @Test
    void other_labels_are_an_error_and_another_order_is_none() {
        Classifier<Person> turned = Classifier.of(
                "turned",
                Labels.of("good", "bad"),
                person -> person.age() > 40 ? new double[] {1 - 0.2, 0.2} : new double[] {1 - 0.8, 0.8});
        Classifier<Person> french = Classifier.of("french", Labels.of("bon", "bad"), person -> new double[] {0.4, 0.6});

        BehaviourVerdict verdict = judged(
                BeforeAfter.ofTwo(BY_AGE, turned, data(100)).claim(score("bad").stays(absolute(0))));
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(facts(verdict)).containsPattern("identical +100 +of 100 answered the same");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> BeforeAfter.ofTwo(BY_AGE, french, data(3)))
                .withMessage("both models must know the same labels, but only model knows 'good', and only french knows"
                        + " 'bon'; map the labels of one of them first");
    }

    @Test
    void a_model_of_ones_own_in_batches_is_compared_with_one_that_passes_over_all() {
        Model<Person, ClassPredictions> inBatches = BY_SEX::predictAll;

        BeforeAfter<Person, ClassPredictions> whole = BeforeAfter.ofTwo(BY_AGE, BY_SEX, data(100), 7);
        for (BeforeAfter<Person, ClassPredictions> mixed : List.of(
                BeforeAfter.ofTwo(BY_AGE, inBatches, data(100), 7),
                BeforeAfter.ofTwo(BY_AGE::predictAll, BY_SEX, data(100), 7))) {
            assertThat(mixed.evaluation(score("bad").neverRises()).outcomes().held())
                    .isEqualTo(whole.evaluation(score("bad").neverRises())
                            .outcomes()
                            .held());
        }
    }

    @Test
    void a_model_with_labels_alone_is_compared_by_its_labels() {
        Model<Person, ClassPredictions> labelsOnly = inputs -> ClassPredictions.of(LabelColumn.of(
                Labels.of("bad", "good"),
                inputs.stream()
                        .map(person -> person.age() > 40 ? "good" : "bad")
                        .toList()));
        BeforeAfter<Person, ClassPredictions> both = BeforeAfter.ofTwo(BY_AGE, labelsOnly, data(60));

        assertThat(judged(both.claim(label().stays())).status()).isEqualTo(VerdictStatus.MET);
        assertThat(facts(judged(both.claim(label().stays())))).doesNotContain("identical");
        assertThatIllegalStateException()
                .isThrownBy(() -> both.claim(score("bad").stays(absolute(0.1))).judge())
                .withMessageContaining("gives no scores");
    }

    @Test
    void numbers_vectors_and_texts_are_compared() {
        Regressor<Person> euros = Regressor.of("euros", Person::income);
        Regressor<Person> cents = Regressor.of("cents", person -> Math.round(person.income() * 100) / 100.0 + 0.001);
        Embedder<Person> flat = Embedder.of("flat", person -> new float[] {person.age(), 1});
        Embedder<Person> steep = Embedder.of("steep", person -> new float[] {person.age(), 1.01f});
        Embedder<Person> wide = Embedder.of("wide", person -> new float[] {1, 2, 3});
        Model<Person, List<String>> one =
                inputs -> inputs.stream().map(Person::sex).toList();
        Model<Person, List<String>> other = inputs -> inputs.stream()
                .map(person -> person.sex() + (person.id() == 7 ? "!" : ""))
                .toList();

        var prices = BeforeAfter.ofTwo(euros, cents, data(100)).withNames("euros", "cents");
        assertThat(judged(prices.claim(number().stays(absolute(0.01)))).status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(prices.changes(number()).value(meanAbsoluteError())).isCloseTo(0.001, within(1e-9));
        assertThat(prices.claimMeanChange(number(), between(-0.01, 0.01).withConfidence(0.95))
                        .judge()
                        .sentence())
                .startsWith("Expected mean change of the number from 'euros' to 'cents' on people to be");
        assertThat(judged(BeforeAfter.ofTwo(flat, steep, data(100)).claim(vector().stays(0.999)))
                        .status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(facts(judged(BeforeAfter.ofTwo(one, other, data(100)).claim(text().stays()))))
                .contains("row 7")
                .contains("f -> f!");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> BeforeAfter.ofTwo(flat, wide, data(100)))
                .withMessage("flat gives vectors of 2 numbers, but wide of 3; there is no cosine of these");
    }

    @Test
    void nan_never_agrees() {
        Model<Person, NumberColumn> broken = inputs -> NumberColumn.of(inputs.stream()
                .mapToDouble(person -> person.id() == 3 ? Double.NaN : person.income())
                .toArray());

        BeforeAfter<Person, NumberColumn> both = BeforeAfter.<Person, NumberColumn>ofTwo(broken, broken, data(40))
                .withNames("a", "b");
        assertThat(judged(both.claim(number().stays(absolute(1)))).sentence()).contains("it does not for 1 of 40");
        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(() -> both.changes(number()))
                .withMessage("a mean change needs finite numbers, but the number is NaN by a for row 3 of people");
    }

    @Test
    void groups_of_the_data_set_are_what_bounds_rest_on() {
        Dataset<Person, String> grouped = data(400).withGroups(person -> "g" + person.id() / 10);

        assertThat(judged(BeforeAfter.ofTwo(BY_AGE, BY_SEX, grouped)
                                .claim(label().stays(), atLeast(0.99).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE); // 40 groups
        assertThat(judged(BeforeAfter.ofTwo(BY_AGE, BY_SEX, data(400))
                                .claim(label().stays(), atLeast(0.99).withConfidence(0.95)))
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void names_are_for_two_models_and_counter_examples_for_one() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SWAP.probe(BY_AGE, data(10)).withNames("a", "b"))
                .withMessageContaining("one model for changed inputs");
        assertThatIllegalStateException()
                .isThrownBy(() -> BOTH.replaying(CounterExamples.at("none.json", new MemoryStore<>(KeptPairs.class))))
                .withMessageContaining("pairs of inputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.withNames("a", "a"))
                .withMessageContaining("called 'a'");
        assertThatIllegalArgumentException().isThrownBy(() -> BOTH.withNames(" ", "a"));
    }
}
