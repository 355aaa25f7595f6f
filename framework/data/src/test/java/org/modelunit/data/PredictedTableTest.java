package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Sha256;

@ExtendWith(ShowingRows.class)
class PredictedTableTest extends CsvTestKit {

    private static final String SCORES = "age,class,bad,good,prediction\n34,good,0.2,0.8,good\n17,bad,0.4,0.6,bad\n";

    @Test
    void scores_and_decisions_become_an_evaluation() {
        Evaluation<Row, Classified> evaluation = csv(SCORES)
                .truth("class")
                .scores("bad", "good")
                .decided("prediction")
                .evaluation();

        Classified outcomes = evaluation.outcomes();
        assertThat(outcomes.labels().names()).containsExactly("bad", "good");
        assertThat(outcomes.truth().get(1)).isEqualTo("bad");
        assertThat(outcomes.decided().get(1)).isEqualTo("bad");
        assertThat(outcomes.scores().row(1).of("bad")).isCloseTo(0.4, within(0.0));
        assertThat(outcomes.scores().row(0).of("good")).isCloseTo(0.8, within(0.0));
    }

    @Test
    void other_columns_stay_for_slices() {
        assertThat(csv(SCORES)
                        .truth("class")
                        .scores("bad", "good")
                        .decided("prediction")
                        .evaluation()
                        .inputs())
                .extracting(Row::toString)
                .containsExactly("age=34", "age=17");
    }

    @Test
    void the_file_is_the_origin() {
        Evaluation<Row, Classified> evaluation =
                csv(SCORES).truth("class").scores("bad", "good").evaluation();

        assertThat(evaluation.provenance().model().name()).isEqualTo("people.csv");
        assertThat(evaluation.provenance().model().sha256()).isEqualTo(Sha256.of(SCORES));
        assertThat(evaluation.name()).isEqualTo("people");
    }

    @Test
    void without_decisions_the_largest_score_decides() {
        assertThat(csv(SCORES)
                        .truth("class")
                        .scores("bad", "good")
                        .evaluation()
                        .outcomes()
                        .decided()
                        .get(1))
                .isEqualTo("good");
    }

    @Test
    void columns_of_scores_may_have_other_names() {
        Classified outcomes = csv("class,p_bad,p_good\nbad,0.7,0.3\n")
                .truth("class")
                .score("good", "p_good")
                .score("bad", "p_bad")
                .evaluation()
                .outcomes();

        assertThat(outcomes.labels().names()).containsExactly("good", "bad");
        assertThat(outcomes.scores().row(0).of("bad")).isCloseTo(0.7, within(0.0));
    }

    @Test
    void decisions_alone_are_enough() {
        Classified outcomes = csv("class,prediction\nb,a\na,a\n")
                .truth("class")
                .decided("prediction")
                .evaluation()
                .outcomes();

        assertThat(outcomes.labels().names()).containsExactly("a", "b");
        assertThat(outcomes.hasScores()).isFalse();
    }

    @Test
    void predicted_numbers_become_an_evaluation() {
        Evaluation<Row, Regressed> evaluation = csv("city,price,predicted\nOslo,100,90.5\nBergen,80,85\n")
                .truthNumber("price")
                .evaluationOf("predicted");

        assertThat(evaluation.outcomes().truth().toArray()).containsExactly(100, 80);
        assertThat(evaluation.outcomes().predicted().toArray()).containsExactly(90.5, 85);
        assertThat(evaluation.inputs()).extracting(Row::toString).containsExactly("city=Oslo", "city=Bergen");
        assertThat(evaluation.provenance().model().name()).isEqualTo("people.csv");
    }

    @Test
    void a_label_without_scores() {
        assertRefused(
                () -> csv("class,bad,good\nbad,0.5,0.5\nugly,1,0\n")
                        .truth("class")
                        .scores("bad", "good")
                        .evaluation(),
                "people.csv:3, column 'class': expected one of 'bad', 'good', but found 'ugly'; correct the cell, or name"
                        + " the column that holds this label's scores");
        assertRefused(
                () -> csv("class,bad,good,decided\nbad,0.5,0.5,ugly\n")
                        .truth("class")
                        .scores("bad", "good")
                        .decided("decided")
                        .evaluation(),
                "people.csv:2, column 'decided': expected one of 'bad', 'good', but found 'ugly'; correct the cell, or name"
                        + " the column that holds this label's scores");
    }

    @Test
    void scores_of_one_label_only() {
        assertRefused(
                () -> csv(SCORES).truth("class").scores("bad").evaluation(),
                "there are scores for 'bad' only; name the columns of all labels, at least two");
    }

    @Test
    void no_column_of_scores() {
        assertRefused(
                () -> csv("class,bad\nbad,1\n")
                        .truth("class")
                        .scores("bad", "good")
                        .evaluation(),
                "there is no column 'good' for the score of 'good' in people.csv; its columns are 'class', 'bad'");
    }

    @Test
    void a_score_that_is_missing_or_none() {
        assertRefused(
                () -> csv("class,bad,good\nbad,,1\n")
                        .truth("class")
                        .scores("bad", "good")
                        .evaluation(),
                "people.csv:2, column 'bad': expected a number, but the cell is empty; every row needs the score of 'bad',"
                        + " leave out rows without it");
        assertRefused(
                () -> csv("price,predicted\n1,NaN\n").truthNumber("price").evaluationOf("predicted"),
                "people.csv:2, column 'predicted': expected a number, but found 'NaN'; NaN and infinity would reach the model as numbers;"
                        + " correct the cell, or leave out the row");
    }

    @Test
    void a_missing_truth_or_decision() {
        assertRefused(
                () -> csv("class,bad,good\n,0,1\n")
                        .truth("class")
                        .scores("bad", "good")
                        .evaluation(),
                "people.csv:2, column 'class': expected a text, but the cell is empty; every row needs the truth, leave out"
                        + " rows without it");
        assertRefused(
                () -> csv("class,decided\na,\n")
                        .truth("class")
                        .decided("decided")
                        .evaluation(),
                "people.csv:2, column 'decided': expected a text, but the cell is empty; every row needs the decision,"
                        + " leave out rows without it");
    }
}
