package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.Metrics;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.ratio.SkewedMeanPlan;

/** What a metric divides by, in number and in words, and what can be planned by it. */
class SupportTest {

    private static final PlannedSample SAMPLE = new PlannedSample(
            334, Map.of("bad", 100L, "good", 234L), Map.of("bad", 0.5), Map.of("cost", 2.0, "log loss", 0.4));

    private static final Classified OUTCOMES = Classified.of(
            List.of("bad", "good", "good", "good", "bad"),
            ClassPredictions.of(
                    LabelColumn.of(Labels.of("bad", "good"), List.of("bad", "good", "bad", "bad", "good"))));

    @Test
    void counts_what_is_divided_by_in_the_words_of_the_metric() {
        assertThat(below(Metrics.accuracy())).isEqualTo("only 5 examples, fewer than 30");
        assertThat(below(Metrics.recall("bad"))).isEqualTo("only 2 truly 'bad', fewer than 30");
        assertThat(below(Metrics.specificity("bad"))).isEqualTo("only 3 truly not 'bad', fewer than 30");
        assertThat(below(Metrics.precision("bad"))).isEqualTo("only 3 decided to be 'bad', fewer than 30");
        assertThat(below(Metrics.negativePredictiveValue("bad"))).isEqualTo("only 2 of them count, fewer than 30");
        assertThat(below(Metrics.rocAuc("good"))).isEqualTo("only 2 truly not 'good', fewer than 30");
        assertThat(below(Metrics.brierScore("bad"))).isEqualTo("only 5 examples, fewer than 30");
    }

    private static String below(Metric<Classified> metric) {
        return SupportCount.of(metric, OUTCOMES).below(30);
    }

    @Test
    void plans_follow_from_it() {
        assertThat(SAMPLE.plan(Metrics.accuracy())).isEqualTo(ClopperPearson.plan(334, 334));
        assertThat(SAMPLE.plan(Metrics.recall("bad"))).isEqualTo(ClopperPearson.plan(100, 334));
        assertThat(SAMPLE.plan(Metrics.specificity("bad"))).isEqualTo(ClopperPearson.plan(234, 334));
        assertThat(SAMPLE.plan(Metrics.precision("bad"))).isEqualTo(ClopperPearson.plan(167, 334));
        assertThat(SAMPLE.plan(Metrics.rocAuc("bad"))).isEqualTo(DeLong.plan(100, 234));
        assertThat(SAMPLE.plan(Metrics.logLoss())).isEqualTo(new SkewedMeanPlan(0.4, 334, 0, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> SAMPLE.plan(Metrics.f1("bad"))).hasMessageContaining(".varying(metric, ");
    }

    @Test
    void a_label_that_a_metric_is_about_may_be_another_than_what_is_divided_by() {
        assertThat(Metrics.selectionRate("bad").support())
                .isEqualTo(Support.all().about("bad"));
        assertThat(Metrics.rocAuc("bad").support().label()).isEqualTo("bad");
    }

    @Test
    void of_a_label_makes_no_sense_where_there_are_none() {
        Regressed numbers = Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 2, 3));
        Metric<Regressed> metric = Metrics.meanAbsoluteError().withSupport(Support.of("bad"));

        assertThatThrownBy(() -> SupportCount.of(metric, numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the support of mean absolute error is about 'bad', but these outcomes have no labels; say what"
                                + " it divides by without one: .withSupport(Support.all())");
    }

    @Test
    void with_weights_counts_the_rows_that_are_divided_by_and_weigh_anything() {
        Classified weighted = OUTCOMES.withWeights(0.5, 3, 0, 2, 1); // bad, good, good, good, bad

        assertThat(SupportCount.of(Metrics.recall("bad"), weighted).below(30))
                .isEqualTo("only 2 truly 'bad', fewer than 30");
        assertThat(SupportCount.of(Metrics.recall("good"), weighted).below(30))
                .isEqualTo("only 2 truly 'good', fewer than 30");
        assertThat(SupportCount.of(Metrics.accuracy(), weighted).below(30)).isEqualTo("only 4 examples, fewer than 30");
        assertThat(SupportCount.of(Metrics.precision("bad"), weighted).below(30))
                .isEqualTo("only 2 decided to be 'bad', fewer than 30");
        assertThat(SupportCount.of(Metrics.brierScore("bad"), weighted).count()).isEqualTo(4);
        assertThat(SupportCount.of(Metrics.recall("bad"), OUTCOMES.withWeights(1, 1e-3, 1, 1, 1e6))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void is_told_in_brief_where_there_is_little_room() {
        assertThat(inBrief(Metrics.recall("bad"))).isEqualTo("'bad'");
        assertThat(inBrief(Metrics.specificity("bad"))).isEqualTo("not 'bad'");
        assertThat(inBrief(Metrics.precision("bad"))).isEqualTo("decided 'bad'");
        assertThat(inBrief(Metrics.negativePredictiveValue("bad"))).isEqualTo("of them count");
        assertThat(inBrief(Metrics.accuracy())).isEqualTo("examples");
    }

    private static String inBrief(Metric<Classified> metric) {
        return SupportCount.of(metric, OUTCOMES).inBrief();
    }
}
