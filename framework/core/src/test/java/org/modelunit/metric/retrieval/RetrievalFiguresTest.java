package org.modelunit.metric.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Figures.placesOfHits;
import static org.modelunit.Metrics.ndcg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;

class RetrievalFiguresTest {

    /** Queries with one relevant item among some, at the places that are given; 0 for none. */
    private static Ranked hitsAt(int items, int... places) {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            queries.add(Query.of(
                    "query " + i,
                    IntStream.range(0, items)
                            .mapToDouble(item -> item + 1 == place ? 1 : 0)
                            .toArray(),
                    IntStream.range(0, items).mapToDouble(item -> -item).toArray()));
        }
        return Ranked.of(queries);
    }

    private static List<Bin> places(Ranked outcomes) {
        return ((Bins) placesOfHits().of(outcomes).get(0)).bins();
    }

    @Test
    void queries_are_counted_by_the_place_of_their_first_hit() {
        List<Bin> bins = places(hitsAt(9, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0));

        assertThat(bins).extracting(Bin::label).containsExactly("1", "2", "3");
        assertThat(bins).extracting(Bin::examples).containsExactly(6L, 0L, 5L);
    }

    @Test
    void places_far_down_share_a_bin_and_few_queries_are_joined() {
        int[] places = IntStream.range(0, 20).map(i -> i < 10 ? 2 : 100 + i).toArray();

        List<Bin> bins = places(hitsAt(200, places));

        assertThat(bins.get(bins.size() - 1).label()).isEqualTo("31 to 119");
        assertThat(bins.get(bins.size() - 1).examples()).isEqualTo(10);
        assertThat(places(hitsAt(9, 1, 1, 1, 1, 1, 2, 3, 4)))
                .extracting(Bin::examples)
                .containsExactly(8L);
    }

    @Test
    void equal_scores_stand_at_the_mean_of_their_places() {
        Query tied = Query.of("tied", new double[] {1, 0, 0, 0, 0}, new double[] {2, 2, 2, 2, 2});

        assertThat(places(Ranked.of(List.of(tied)))).last().satisfies(bin -> assertThat(bin.to())
                .isEqualTo(3));
    }

    @Test
    void no_hit_at_all_shows_nothing_and_two_models_have_a_figure_each() {
        assertThat(placesOfHits().of(hitsAt(3, 0, 0))).isEmpty();
        assertThat(ndcg().figures().get(0).of(hitsAt(3, 0, 0))).isEmpty();
        assertThat(ndcg().figures().get(0).compared(hitsAt(3, 0), hitsAt(3, 0))).isEmpty();
        assertThat(placesOfHits().of(hitsAt(3))).isEmpty();
        assertThat(placesOfHits().compared(hitsAt(3, 1), hitsAt(3, 2)))
                .extracting(Figure::title)
                .containsExactly(
                        "places of first relevant items, challenger", "places of first relevant items, champion");
    }

    @Test
    void the_value_of_each_query_is_spread_over_bins_and_for_two_models_over_cells() {
        int[] best = IntStream.generate(() -> 1).limit(30).toArray();
        int[] last = IntStream.generate(() -> 9).limit(30).toArray();

        Bins bins = (Bins) ndcg().figures().get(0).of(hitsAt(9, best)).get(0);
        Density both = (Density) ndcg().figures()
                .get(0)
                .compared(hitsAt(9, best), hitsAt(9, last))
                .get(0);

        assertThat(bins.title()).isEqualTo("NDCG of each query");
        assertThat(bins.bins()).last().extracting(Bin::examples).isEqualTo(30L);
        assertThat(List.of(both.x().title(), both.y().title())).containsExactly("champion", "challenger");
        assertThat(both.counts().get(both.counts().size() - 1)).contains(30L);
    }
}
