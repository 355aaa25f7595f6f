package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.SampleDesign;

class SliceValuesTest {

    private static final Slicing<Integer> PARITY = Slicing.by("parity", row -> row % 2 == 0 ? "even" : "odd");

    /** Of the even rows, three of four are right; the odd ones are all good. */
    private static Classified outcomes() {
        List<String> truth = List.of("bad", "good", "good", "good", "bad", "good", "good", "good");
        NumberColumn bad = NumberColumn.of(0.9, 0.1, 0.2, 0.3, 0.4, 0.2, 0.1, 0.6);
        NumberColumn good = NumberColumn.of(0.1, 0.9, 0.8, 0.7, 0.6, 0.8, 0.9, 0.4);
        return Classified.of(truth, ClassPredictions.of(ClassScores.of(Labels.of("bad", "good"), List.of(bad, good))));
    }

    private static SlicedEvaluation<Integer, Classified> sliced(Classified outcomes) {
        return SlicedEvaluation.of(Evaluation.ofOutcomes("rows", outcomes, Fingerprint.unknown("model")), PARITY);
    }

    @Test
    void each_slice_has_its_value() {
        SliceValues accuracy = sliced(outcomes()).values(Metrics.accuracy());

        assertThat(accuracy.value("even")).isEqualTo(0.75);
        assertThat(accuracy.value(1)).isEqualTo(0.75);
        assertThat(accuracy).hasToString("accuracy by parity: even 0.75, odd 0.75");
    }

    @Test
    void where_there_is_no_value_it_says_why() {
        SliceValues auc = sliced(outcomes()).values(Metrics.rocAuc("bad"));

        assertThat(auc.value("even")).isEqualTo(1);
        assertThat(auc.isDefined(1)).isFalse();
        assertThat(auc.whyUndefined(0)).isEmpty();
        assertThatThrownBy(() -> auc.value("odd"))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessage("ROC AUC of 'bad' is undefined here: no example is truly 'bad'");
        assertThat(auc)
                .hasToString("ROC AUC of 'bad' by parity: even 1.0,"
                        + " odd (ROC AUC of 'bad' is undefined here: no example is truly 'bad')");
    }

    @Test
    void weights_count() {
        Classified weighted =
                outcomes().withDesign(SampleDesign.simple(8).withWeights(NumberColumn.of(1, 1, 1, 1, 5, 1, 1, 1)));

        assertThat(sliced(weighted).values(Metrics.accuracy()).value("even")).isEqualTo(0.375);
    }

    @Test
    void a_slice_that_is_none_is_refused() {
        SliceValues accuracy = sliced(outcomes()).values(Metrics.accuracy());

        assertThatThrownBy(() -> accuracy.value("every third"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no slice 'every third' of parity; there are 'even', 'odd'");
    }
}
