package org.modelunit.metric.multilabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.sample.SampleDesign;

class MultiLabelMetricsTest {

    private static final Labels TOPICS = Labels.of("art", "law", "sport");

    private static final MultiLabelled OUTCOMES = MultiLabelled.of(
            TOPICS,
            List.of(Set.of("art"), Set.of("law"), Set.of()),
            List.of(Set.of("art", "law"), Set.of(), Set.of("law")));

    private static void assertUndefined(Metric<MultiLabelled> metric, String message) {
        assertThatThrownBy(() -> metric.value(OUTCOMES))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage(message);
    }

    @Test
    void an_average_over_labels_names_the_label_that_has_no_rate() {
        assertUndefined(multiLabelRecall(MACRO), "macro recall is undefined here: no example is truly 'sport'");
        assertUndefined(
                multiLabelF1("sport"),
                "F1 of 'sport' is undefined here: no example is truly 'sport', nor was one decided to be");
    }

    @Test
    void an_average_over_examples_names_the_row_that_has_no_rate() {
        assertUndefined(
                multiLabelPrecision(SAMPLES),
                "samples precision is undefined here: nothing is decided for row 1; average over labels instead, or"
                        + " measure without such rows");
        assertUndefined(
                multiLabelRecall(SAMPLES),
                "samples recall is undefined here: nothing is true for row 2; average over labels instead, or"
                        + " measure without such rows");
    }

    @Test
    void a_row_without_weight_needs_no_rate() {
        SampleDesign first = SampleDesign.simple(3).withWeights(NumberColumn.of(2, 0, 0));

        assertThat(multiLabelPrecision(SAMPLES).value(OUTCOMES.withDesign(first)))
                .isEqualTo(0.5);
    }

    @Test
    void labels_that_are_ranked_need_scores_and_a_true_label() {
        assertThatThrownBy(() -> labelRankingAveragePrecision().value(OUTCOMES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this needs scores, but the model gives decisions only");
        ClassScores scores = ClassScores.ofRows(TOPICS, List.of(new double[3], new double[3], new double[3]));
        MultiLabelled scored = MultiLabelled.of(OUTCOMES.truth(), scores);
        assertThatThrownBy(() -> labelRankingAveragePrecision().value(scored))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage("label ranking average precision is undefined here: row 2 has no true label that could be"
                        + " ranked; measure without such rows");
    }

    @Test
    void an_examples_labels_are_no_independent_evidence() {
        assertThat(hammingLoss().estimate(OUTCOMES, 1).method()).contains("bootstrap");
        assertThat(multiLabelPrecision(MICRO).estimate(OUTCOMES, 1).method()).contains("bootstrap");
        assertThat(multiLabelPrecision("law").estimate(OUTCOMES, 1).method()).isEqualTo("Clopper-Pearson");
        assertThat(subsetAccuracy().estimate(OUTCOMES, 1).method()).isEqualTo("Clopper-Pearson");
    }

    @Test
    void parts_must_have_the_same_labels() {
        MultiLabelled others = MultiLabelled.of(
                LabelSets.of(Labels.of("art"), List.of(Set.of())), LabelSets.of(Labels.of("art"), List.of(Set.of())));

        assertThatThrownBy(() -> hammingLoss().mergeable().orElseThrow().value(List.of(OUTCOMES, others)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must have the same labels, but have 'art', 'law', 'sport' and 'art'");
    }
}
