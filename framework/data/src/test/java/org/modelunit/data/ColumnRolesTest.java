package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A column is one thing: the truth, the key, a prediction, a decision, the scores of one label, or one component of a record. */
class ColumnRolesTest extends CsvTestKit {

    private static final String FILE = "id,y,pred,a,b\n1,a,a,0.9,0.1\n2,b,a,0.8,0.2\n";

    private record Judged(int id, String y) {}

    private record Copied(
            @Column("a") double a, @Column("a") double b) {}

    private record Cased(int id, int ID) {}

    @Test
    void a_truth_is_no_prediction() {
        assertRefused(
                () -> csv("y,p\n1,2\n").truthNumber("y").evaluationOf("y"),
                "the column 'y' of people.csv is named both as the truth and as the prediction; name a column of its own for"
                        + " each");
    }

    @Test
    void a_truth_is_no_decision() {
        assertRefused(
                () -> csv(FILE).truth("y").decided("y").evaluation(),
                "the column 'y' of people.csv is named both as the truth and as the decision; name a column of its own for"
                        + " each");
    }

    @Test
    void a_truth_is_no_score() {
        assertRefused(
                () -> csv("y,score\n1,0.2\n0,0.8\n")
                        .truth("y")
                        .score("1", "y")
                        .score("0", "score")
                        .evaluation(),
                "the column 'y' of people.csv is named both as the truth and as the score of '1'; name a column of its own"
                        + " for each");
    }

    @Test
    void a_score_is_of_one_label() {
        assertRefused(
                () -> csv(FILE).truth("y").score("a", "a").score("b", "a").evaluation(),
                "the column 'a' of people.csv is named both as the score of 'a' and as the score of 'b'; name a column of its"
                        + " own for each");
        assertRefused(
                () -> csv(FILE).truth("y").score("a", "a").score("a", "b"),
                "the scores of 'a' are named twice, as the column 'a' and as the column 'b'; name the column of each label"
                        + " once");
    }

    @Test
    void a_score_is_no_decision() {
        assertRefused(
                () -> csv(FILE).truth("y").scores("a", "b").decided("b").evaluation(),
                "the column 'b' of people.csv is named both as the score of 'b' and as the decision; name a column of its own"
                        + " for each");
    }

    @Test
    void a_key_is_nothing_else() {
        String message =
                "the column 'y' of people.csv is named both as the truth and as the key; name a column of its own for"
                        + " each";
        assertRefused(() -> csv(FILE).truth("y").keyedBy("y").asRows(), message);
        assertRefused(() -> csv("y,p\n1,2\n").truthNumber("y").keyedBy("y").asRows(), message);
        assertRefused(() -> csv(FILE).truth("y").keyedBy("y").as(Copied.class), message);
        assertRefused(() -> csv(FILE).truth("y").keyedBy("y").scores("a", "b").evaluation(), message);
        assertRefused(
                () -> csv("y,p\n1,2\n").truthNumber("y").keyedBy("p").evaluationOf("p"),
                "the column 'p' of people.csv is named both as the key and as the prediction; name a column of its own for"
                        + " each");
    }

    @Test
    void a_truth_is_no_input_of_a_model() {
        assertRefused(
                () -> csv(FILE).ignoringOtherColumns().truth("y").as(Judged.class),
                "the column 'y' of people.csv is the truth, so the component 'y' of Judged would show it to the model; take the"
                        + " component out of the record: the truth stands beside it");
        assertThat(csv(FILE).ignoringOtherColumns().as(Judged.class)).startsWith(new Judged(1, "a"));
    }

    @Test
    void a_column_goes_into_one_component() {
        assertRefused(
                () -> csv("a\n1\n").as(Copied.class),
                "the column 'a' of people.csv is taken twice, by the component 'a' of Copied and by 'b'; let one of them take"
                        + " another column by @Column(\"...\"), or make it a method of the record");
        assertRefused(
                () -> csv("id\n1\n").as(Cased.class),
                "the column 'id' of people.csv is taken twice, by the component 'id' of Cased and by 'ID'; let one of them"
                        + " take another column by @Column(\"...\"), or make it a method of the record");
    }

    @Test
    void columns_with_a_role_each_are_read() {
        assertThat(csv(FILE)
                        .truth("y")
                        .keyedBy("id")
                        .scores("a", "b")
                        .decided("pred")
                        .evaluation()
                        .outcomes()
                        .size())
                .isEqualTo(2);
        assertThat(csv("id,ID\n1,2\n").as(Cased.class)).containsExactly(new Cased(1, 2));
    }
}
