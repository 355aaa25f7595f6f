package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.multiLabelPrecision;
import static org.modelunit.Metrics.multiLabelRecall;
import static org.modelunit.Metrics.subsetAccuracy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.LabelCutOffs;
import org.modelunit.outcome.MultiLabelled;

/** A model that gives each of several labels a score of its own. */
class MultiLabelClassifierTest {

    private static final Labels LABELS = Labels.of("urgent", "billing");

    private static final MultiLabelClassifier<double[]> AS_THEY_ARE =
            MultiLabelClassifier.of("as they are", LABELS, scores -> scores);

    private static final Dataset<double[], Set<String>> TICKETS = Dataset.of(
            "tickets",
            List.of(new double[] {0.9, 0.8}, new double[] {0.3, 0.6}, new double[] {0.1, 0.4}, new double[] {0.2, 0.1}),
            List.of(Set.of("urgent", "billing"), Set.of("urgent"), Set.of("billing"), Set.of()));

    @Test
    void each_label_is_decided_for_from_one_half() {
        Evaluation<double[], MultiLabelled> tags = Evaluation.of(AS_THEY_ARE, TICKETS);

        assertThat(tags.outcomes().decided().row(0)).containsExactly("urgent", "billing");
        assertThat(tags.outcomes().decided().row(1)).containsExactly("billing");
        assertThat(tags.value(multiLabelRecall("urgent"))).isEqualTo(0.5);
        assertThat(tags.value(subsetAccuracy())).isEqualTo(0.5);
        assertThat(tags.provenance().operatingPoint()).isEqualTo("cut-off of each label at 0.5 or above");
    }

    @Test
    void each_label_has_a_cut_off_of_its_own() {
        Evaluation<double[], MultiLabelled> tags = Evaluation.of(AS_THEY_ARE, TICKETS)
                .at(LabelCutOffs.of(0.5).with("urgent", 0.3).with("billing", 0.7));

        assertThat(tags.value(multiLabelRecall("urgent"))).isEqualTo(1);
        assertThat(tags.value(multiLabelPrecision("billing"))).isEqualTo(1);
        assertThat(tags.outcomes().cutOff()).isEmpty();
        assertThat(tags.outcomes().cutOffs())
                .hasValueSatisfying(cutOffs -> assertThat(cutOffs.of("urgent")).isEqualTo(0.3));
        assertThat(tags.provenance().operatingPoint())
                .isEqualTo("cut-offs of 'urgent' at 0.3, 'billing' at 0.7, each other label at 0.5 or above");
        assertThat(tags.outcomes().rows(new int[] {1}).cutOffs())
                .isEqualTo(tags.outcomes().cutOffs());
    }

    @Test
    void a_model_may_have_cut_offs_of_its_own() {
        MultiLabelClassifier<double[]> careful = new MultiLabelClassifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public LabelCutOffs cutOffs() {
                return LabelCutOffs.of(0.05);
            }

            @Override
            public ClassScores predictAll(List<double[]> inputs) {
                return ClassScores.ofRows(LABELS, inputs);
            }
        };

        assertThat(Evaluation.of(careful, TICKETS, 3).value(multiLabelRecall("urgent")))
                .isEqualTo(1);
    }

    @Test
    void batches_give_what_one_gives() {
        assertThat(AS_THEY_ARE.predictInBatches(TICKETS.inputs(), 3).of("billing"))
                .isEqualTo(AS_THEY_ARE.predictAll(TICKETS.inputs()).of("billing"));
        assertThat(ClassScores.concatenation(List.of(
                                AS_THEY_ARE.predictAll(TICKETS.inputs()),
                                AS_THEY_ARE.predictAll(List.of()),
                                AS_THEY_ARE.predictAll(TICKETS.inputs())))
                        .of("urgent")
                        .toArray())
                .containsExactly(0.9, 0.3, 0.1, 0.2, 0.9, 0.3, 0.1, 0.2);
        ClassScores others = ClassScores.ofRows(Labels.of("billing", "urgent"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassScores.concatenation(List.of(others, AS_THEY_ARE.predictAll(List.of()))))
                .withMessageContaining("one batch has the labels");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Evaluation<double[], MultiLabelled> tags = Evaluation.of(AS_THEY_ARE, TICKETS);

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> tags.at(LabelCutOffs.of(0.5).with("biling", 0.3)))
                .withMessageContaining("there is a cut-off for 'biling'")
                .withMessageEndingWith("did you mean 'billing'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelCutOffs.of(0.5).with("urgent", 30))
                .withMessage("a cut-off must lie between 0 and 1, but was 30.0 (did you mean 0.3?)");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelCutOffs.of(Double.NaN));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(
                        AS_THEY_ARE, Dataset.of("tickets", List.of(new double[] {1, 1}), List.of(Set.of("refund")))))
                .withMessageStartingWith("tickets: row 0 has a text of 6 characters among its labels");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> AS_THEY_ARE.predictAll(List.of(new double[] {1, 1}, new double[] {1})))
                .withMessageStartingWith("as they are gave 1 scores for 2 labels");
    }
}
