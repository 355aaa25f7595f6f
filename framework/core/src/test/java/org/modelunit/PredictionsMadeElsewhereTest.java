package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.ndcg;
import static org.modelunit.Metrics.rocAuc;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Fingerprint;

/** From columns of truth and predictions to a metric, in one step each. */
@ExtendWith(ShowingRows.class)
class PredictionsMadeElsewhereTest {

    private static final List<String> TRUTH = List.of("bad", "good", "good", "bad");

    @Test
    void truth_and_scores_of_the_positive_label_are_outcomes() {
        Classified outcomes = Classified.binary(TRUTH, "bad", 0.9, 0.2, 0.5, 0.4);

        assertThat(outcomes.labels().names()).containsExactly("bad", "good");
        assertThat(outcomes.scores().of("good").get(1)).isEqualTo(0.8);
        assertThat(outcomes.decided().get(2)).as("from 0.5").isEqualTo("bad");
        assertThat(outcomes.decided().get(3)).isEqualTo("good");
        assertThat(rocAuc("bad").value(outcomes)).isEqualTo(0.75);
        assertThat(accuracy().value(outcomes)).isEqualTo(0.5);
    }

    @Test
    void the_positive_label_may_be_one_that_no_example_has() {
        assertThat(Classified.binary(List.of("good", "good"), "bad", 0.9, 0.2)
                        .labels()
                        .names())
                .containsExactly("bad", "good");
    }

    @Test
    void there_must_be_two_labels() {
        String remedy =
                "; name all labels: Classified.of(truth, ClassPredictions.of(ClassScores.of(Labels.of(…), columns)))";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(List.of("bad", "good", "late"), "bad", 1, 0, 0))
                .withMessage("one label must be left besides 'bad', but the truth has 'good', 'late'" + remedy);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(List.of("bad"), "bad", 1))
                .withMessage("one label must be left besides 'bad', but all examples truly have it" + remedy);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(List.of(), "bad"))
                .withMessage("one label must be left besides 'bad', but there are no examples" + remedy);
    }

    @Test
    void a_score_must_be_a_probability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(TRUTH, "bad", 0.9, 1.2, 0, 0))
                .withMessageStartingWith("the score of 'bad' in row 1 is 1.2, no probability from 0 to 1; turn scores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(TRUTH, "bad", 0.9, 0, Double.NaN, 0))
                .withMessageStartingWith("the score of 'bad' in row 2 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Classified.binary(TRUTH, "bad", 0.9))
                .withMessage("there are 4 true labels, but 1 predictions");
    }

    @Test
    void an_evaluation_of_outcomes_needs_a_name_alone() {
        Evaluation<Integer, Classified> evaluation =
                Evaluation.ofOutcomes("march", Classified.binary(TRUTH, "bad", 0.9, 0.2, 0.5, 0.4));

        assertThat(evaluation.value(rocAuc("bad"))).isEqualTo(0.75);
        assertThat(evaluation).hasToString("predictions on march (4 examples)");
    }

    @Test
    void an_evaluation_of_outcomes_takes_the_weights_of_its_data() {
        Dataset<String, String> march =
                Dataset.of("march", List.of("a", "b", "c", "d"), TRUTH).withWeights(List.of(1, 1, 0, 0));
        Classified outcomes = Classified.binary(TRUTH, "bad", 0.9, 0.2, 0.5, 0.4);

        assertThat(Evaluation.ofOutcomes(march, outcomes).value(accuracy())).isEqualTo(1);
        assertThat(Evaluation.ofOutcomes(march, outcomes.withWeights(0, 1, 1, 0))
                        .value(accuracy()))
                .isEqualTo(0.5);
    }

    @Test
    void weights_go_on_outcomes_of_every_kind() {
        assertThat(accuracy()
                        .value(Classified.binary(TRUTH, "bad", 0.9, 0.2, 0.5, 0.4)
                                .withWeights(3, 3, 1, 1)))
                .isEqualTo(0.75);
        assertThat(meanAbsoluteError()
                        .value(Regressed.of(NumberColumn.of(1, 2), NumberColumn.of(1, 4))
                                .withWeights(3, 1)))
                .isEqualTo(0.5);
        Query right = Query.of("right", new double[] {1, 0}, new double[] {1, 0});
        Query wrong = Query.of("wrong", new double[] {1, 0}, new double[] {0, 1});
        assertThat(ndcg(2).value(Ranked.of(List.of(right, wrong)).withWeights(1, 0)))
                .isCloseTo(1, within(1e-15));
        Labels labels = Labels.of("new", "hot");
        LabelSets sets = LabelSets.of(labels, List.of(Set.of("new"), Set.of()));
        assertThat(MultiLabelled.of(sets, sets).withWeights(2, 1).design().hasWeights())
                .isTrue();
    }

    @Test
    void weights_that_make_no_sense_are_refused() {
        Classified outcomes = Classified.binary(TRUTH, "bad", 0.9, 0.2, 0.5, 0.4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.withWeights(1, 2))
                .withMessage("there are 4 rows, but 2 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.withWeights(1, -2, 0, 0))
                .withMessage("a weight must be finite and not below 0, but the weight of row 1 is -2.0");
    }

    private interface Sized {
        double size();
    }

    private record Parcel(double size) implements Sized {}

    @Test
    void a_model_of_something_wider_answers_for_inputs() {
        Classifier<Sized> heavy = Classifier.of("heavy", Labels.of("yes", "no"), parcel -> {
            return new double[] {parcel.size(), 1 - parcel.size()};
        });
        Regressor<Object> constant = Regressor.of("constant", parcel -> 1);
        List<Parcel> parcels = List.of(new Parcel(0.9), new Parcel(0.1));

        Dataset<Parcel, String> labelled = Dataset.of("parcels", parcels, List.of("yes", "no"));

        Evaluation<Parcel, Classified> heavier = Evaluation.of(heavy, labelled); // heavy is a Classifier<Sized>

        Evaluation<Parcel, Regressed> constants =
                Evaluation.of(constant, Dataset.of("parcels", parcels, List.of(1.0, 2.0)), 1);

        assertThat(heavier.value(accuracy())).isEqualTo(1);
        assertThat(heavier.inputs().get(0).size()).isEqualTo(0.9);
        assertThat(constants.value(meanAbsoluteError())).isEqualTo(0.5);
    }

    @Test
    void a_lambda_in_the_place_of_a_model_knows_the_inputs() {
        Dataset<Parcel, String> parcels = Dataset.of("parcels", List.of(new Parcel(0.9)), List.of("yes"));

        assertThat(Evaluation.of(
                                Classifier.of(
                                        "heavy", Labels.of("yes", "no"), parcel -> new double[] {parcel.size(), 0.1}),
                                parcels)
                        .value(accuracy()))
                .isEqualTo(1);
    }

    @Test
    void an_unknown_true_label_says_how_to_turn_it_into_a_known_one_and_that_works() {
        Classifier<Integer> model =
                Classifier.of("m", Labels.of("bad", "good"), input -> new double[] {input, 1 - input});
        Dataset<Integer, String> ones = Dataset.of("ones", List.of(1, 0), List.of("1", "good"));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(model, ones))
                .withMessage("ones: the truth has labels that the model does not know: '1'; the model's are 'bad',"
                        + " 'good'; turn them into the model's, of a data set by withTruth(label -> …), or leave these"
                        + " examples out");
        assertThat(Evaluation.of(model, ones.withTruth(label -> label.equals("1") ? "bad" : label))
                        .value(accuracy()))
                .isEqualTo(1);
    }

    @Test
    void a_label_that_is_written_otherwise_is_turned_into_the_one_that_was_meant() {
        Dataset<Integer, String> upper = Dataset.of("upper", List.of(1, 0), List.of("bad", "Good"));
        Classifier<Integer> model = Classifier.of(
                "parity", Labels.of("bad", "good"), i -> i == 1 ? new double[] {1, 0} : new double[] {0, 1});

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(model, upper))
                .withMessageContaining("withTruth(label -> label.equals(\"Good\") ? \"good\" : label)");
        assertThat(Evaluation.of(model, upper.withTruth(label -> label.equals("Good") ? "good" : label))
                        .value(accuracy()))
                .isEqualTo(1);
    }

    @Test
    void the_same_truth_is_held_against_models_with_other_labels() {
        Dataset<Integer, String> data = Dataset.of("grades", List.of(1, 2, 3), List.of("low", "high", "low"));
        for (Labels labels : List.of(
                Labels.of("low", "high"),
                Labels.of("high", "low"),
                Labels.ordered("low", "high"),
                Labels.of("low", "high", "other"),
                Labels.of("low", "high"))) {
            Classified outcomes = Evaluation.ofPredictions(
                            data,
                            ClassPredictions.of(LabelColumn.of(labels, List.of("low", "low", "low"))),
                            Fingerprint.unknown("model"))
                    .outcomes();
            assertThat(outcomes.truth()).isEqualTo(LabelColumn.of(labels, data.truth()));
            assertThat(outcomes.truth().labels().levels()).isEqualTo(labels.levels());
        }
        ClassPredictions unknown = ClassPredictions.of(LabelColumn.of(Labels.of("low"), List.of("low", "low", "low")));
        for (int time = 0; time < 2; time++) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> Evaluation.ofPredictions(data, unknown, Fingerprint.unknown("model")))
                    .withMessageContaining("the truth has labels that the model does not know");
        }
    }
}
