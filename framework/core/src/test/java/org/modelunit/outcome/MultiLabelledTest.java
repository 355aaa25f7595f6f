package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.multiLabelRecall;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Evaluation;
import org.modelunit.column.BooleanColumn;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.provenance.Fingerprint;

@ExtendWith(ShowingRows.class)
class MultiLabelledTest {

    private static final Labels TOPICS = Labels.of("art", "law", "sport");

    private static final List<Set<String>> TRUTH = List.of(Set.of("art", "law"), Set.of());

    private static final ClassScores SCORES =
            ClassScores.ofRows(TOPICS, List.of(new double[] {0.9, 0.5, 0.8}, new double[] {0.1, 0.3, 0.49}));

    @Test
    void scores_that_reach_the_cut_off_are_decided_for() {
        MultiLabelled outcomes = MultiLabelled.of(LabelSets.of(TOPICS, TRUTH), SCORES);

        assertThat(outcomes.decided().row(0)).containsExactly("art", "law", "sport");
        assertThat(outcomes.decided().row(1)).isEmpty();
        assertThat(outcomes.decidingAt(0.85).decided().row(0)).containsExactly("art");
        assertThat(outcomes.operatingPointInWords()).isEqualTo("cut-off of each label at 0.5 or above");
        assertThat(outcomes.decidingAt(0.85).operatingPointInWords())
                .isEqualTo("cut-off of each label at 0.85 or above");
    }

    @Test
    void columns_and_sets_say_the_same() {
        LabelSets columns = LabelSets.ofColumns(
                TOPICS,
                List.of(BooleanColumn.of(true, false), BooleanColumn.of(true, false), BooleanColumn.of(false, false)));

        assertThat(columns).isEqualTo(LabelSets.of(TOPICS, TRUTH)).hasToString("2 sets of 'art', 'law', 'sport'");
        assertThat(columns.of("law")).hasToString("1 of 2");
        assertThat(MultiLabelled.of(columns, columns).count("law")).isEqualTo(1);
    }

    @Test
    void rows_are_bits_beyond_the_first_word() {
        boolean[] values = new boolean[200];
        values[63] = values[64] = values[199] = true;
        BooleanColumn column = BooleanColumn.of(values);

        assertThat(IntStream.range(0, 200).filter(column::get)).containsExactly(63, 64, 199);
        assertThat(column.count()).isEqualTo(3);
        assertThat(column.rows(new int[] {199, 0, 199})).isEqualTo(BooleanColumn.of(true, false, true));
        assertThatThrownBy(() -> column.get(200)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void an_unknown_label_is_named_with_its_row() {
        assertThatThrownBy(() -> MultiLabelled.of(TOPICS, List.of(Set.of("art"), Set.of("arts", "lore")), TRUTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has 'arts', 'lore', but the labels are 'art', 'law', 'sport'; name all labels that"
                        + " truth or model can have");
    }

    @Test
    void truth_and_decisions_must_fit() {
        LabelSets truth = LabelSets.of(TOPICS, TRUTH);

        assertThatThrownBy(() -> MultiLabelled.of(TOPICS, TRUTH, List.of(Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 sets of true labels, but decisions for 1 examples");
        assertThatThrownBy(() -> MultiLabelled.of(truth, SCORES.rows(new int[] {0})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 sets of true labels, but scores for 1 examples");
        assertThatThrownBy(() -> MultiLabelled.of(truth, LabelSets.of(Labels.of("art"), List.of(Set.of(), Set.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the labels of the truth are 'art', 'law', 'sport', those of the decisions are 'art'; make"
                        + " both with the same Labels");
    }

    @Test
    void columns_must_fit_labels_and_each_other() {
        assertThatThrownBy(() -> LabelSets.ofColumns(TOPICS, List.of(BooleanColumn.of(true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 3 labels ('art', 'law', 'sport'), but 1 columns");
        assertThatThrownBy(() -> LabelSets.ofColumns(
                        Labels.of("art", "law"), List.of(BooleanColumn.of(true), BooleanColumn.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the column of 'law' has 0 rows, but the column of 'art' has 1");
    }

    @Test
    void a_cut_off_is_a_score() {
        assertThatThrownBy(() -> MultiLabelled.of(LabelSets.of(TOPICS, TRUTH), SCORES, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cut-off must lie between 0 and 1, but was 50.0 (did you mean 0.5?)");
    }

    @Test
    void a_claim_about_a_label_counts_its_examples() {
        MultiLabelled outcomes = MultiLabelled.of(LabelSets.of(TOPICS, TRUTH), SCORES);
        var evaluation = Evaluation.ofOutcomes("news", outcomes, Fingerprint.unknown("topics"));

        var verdict = evaluation.judge(multiLabelRecall("law"), atLeast(0.5));

        assertThat(verdict.measurement().sample().composition()).isEqualTo("1 'law'");
    }
}
