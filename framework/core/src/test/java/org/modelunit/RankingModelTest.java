package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.hitRate;
import static org.modelunit.Metrics.meanReciprocalRank;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Ranked;

/** A model that scores items one by one ranks those of a query. */
class RankingModelTest {

    record Click(String query, double price) {}

    private static final Regressor<Click> CHEAPEST = Regressor.of("cheapest", click -> -click.price());

    private static final Dataset<Click, Double> CLICKS = Dataset.of(
            "clicks",
            List.of(new Click("bread", 2), new Click("milk", 1), new Click("bread", 1), new Click("milk", 3)),
            List.of(1.0, 1.0, 0.0, 0.0));

    @Test
    void items_of_a_query_are_ranked_by_their_scores() {
        Evaluation<String, Ranked> ranking = Evaluation.ofRanking(CHEAPEST, CLICKS, Click::query);

        assertThat(ranking.inputs()).containsExactly("bread", "milk");
        assertThat(ranking.value(hitRate(1))).isEqualTo(0.5);
        assertThat(ranking.value(meanReciprocalRank())).isEqualTo(0.75, within(1e-12));
        assertThat(ranking.provenance().contentDigest()).isEqualTo(CLICKS.contentDigest());
        assertThat(ranking.provenance().data().rows()).isEqualTo(2);
        assertThat(ranking.rows("milk", new int[] {1}).value(hitRate(1))).isEqualTo(1);
    }

    @Test
    void an_item_without_a_query_is_told_by_its_row() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(
                        () -> Evaluation.ofRanking(CHEAPEST, CLICKS, click -> click.price() > 2 ? null : click.query()))
                .withMessageStartingWith("clicks: the query of row 3 is null");
    }

    @Test
    void a_relevance_below_0_and_weights_of_items_are_refused() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() ->
                        Evaluation.ofRanking(CHEAPEST, CLICKS.withTruth(relevance -> relevance - 1), Click::query))
                .withMessageStartingWith("clicks: a relevance must be finite and not below 0")
                .withMessageContaining("of query 'bread'");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.ofRanking(CHEAPEST, CLICKS.withWeights(List.of(1, 2, 3, 4)), Click::query))
                .withMessageStartingWith(
                        "clicks has weights or groups of items, but metrics of rankings weigh queries");
    }
}
