package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.hitRate;
import static org.modelunit.Metrics.meanAveragePrecision;
import static org.modelunit.Metrics.meanReciprocalRank;
import static org.modelunit.Metrics.ndcg;
import static org.modelunit.Metrics.precisionAt;
import static org.modelunit.Metrics.recallAt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.embedding.Embeddings;
import org.modelunit.embedding.Similarity;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Relevance;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** A search by embeddings is an evaluation like any other. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RetrievalTest {

    private static final Embedder<float[]> AS_THEY_ARE = Embedder.of("as they are", vector -> vector);

    private static final Dataset<float[], String> ITEMS = Dataset.of(
            "faq",
            List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 1}, new float[] {-1, 0}),
            List.of("east", "north", "between", "west"));

    private static Dataset<float[], String> queries(List<float[]> vectors, String... keys) {
        return Dataset.of("questions", vectors, List.of(keys));
    }

    @Test
    void metrics_of_rankings_apply() {
        Dataset<float[], String> questions = queries(
                List.of(new float[] {5, 0.1f}, new float[] {0.1f, 1}, new float[] {0.1f, 1}),
                "east",
                "between",
                "west");

        Evaluation<float[], Ranked> search = Evaluation.of(AS_THEY_ARE.among(ITEMS), questions);

        assertThat(search.value(hitRate(1))).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(search.value(hitRate(2))).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(search.value(meanReciprocalRank())).isEqualTo((1 + 1 / 2.0 + 1 / 4.0) / 3, within(1e-12));
    }

    @Test
    void items_are_embedded_in_batches_of_the_size_that_is_asked_for() {
        List<Integer> sizes = new ArrayList<>();
        Embedder<float[]> watched = vectors -> {
            sizes.add(vectors.size());
            return Embeddings.of(vectors);
        };

        assertThat(watched.among(ITEMS, 3).items())
                .isEqualTo(watched.among(ITEMS).items());
        assertThat(sizes).containsExactly(3, 1, 4);
        assertThat(Retrieval.of(AS_THEY_ARE, watched, ITEMS, 1).keys()).containsExactlyElementsOf(ITEMS.truth());
        assertThat(sizes).containsExactly(3, 1, 4, 1, 1, 1, 1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> watched.among(ITEMS, 0))
                .withMessage("batchSize must be above 0, but was 0");
    }

    @Test
    void an_item_is_looked_up_by_hand() {
        Retrieval<float[]> search = AS_THEY_ARE.among(ITEMS);

        assertThat(search.nearest(new float[] {9, 1}, 2))
                .extracting(Retrieval.Found::key)
                .containsExactly("east", "between");
        assertThat(search.by(Similarity.DOT).nearest(new float[] {9, 1}, 1))
                .containsExactly(new Retrieval.Found("between", 2, 10));
        assertThat(search).hasToString("as they are among faq (4 items)");
    }

    @Test
    void the_evaluation_names_the_items_among_which_was_searched() {
        Dataset<String, String> items = Dataset.of("faq", List.of("a", "bb"), List.of("one", "two"));
        Embedder<String> lengths = Embedder.of("lengths", text -> new float[] {text.length(), 1});

        Provenance provenance = Evaluation.of(
                        lengths.among(items), Dataset.of("questions", List.of("x"), List.of("one")))
                .provenance();

        assertThat(provenance.others()).containsEntry("items", new Fingerprint("faq", items.contentDigest()));
        assertThat(items.contentDigest()).hasSize(64);
        assertThat(provenance.model().name()).isEqualTo("lengths");
        assertThat(provenance.batchSize()).isEqualTo(256);
    }

    @Test
    void equal_items_have_no_order() {
        Dataset<float[], String> twins = Dataset.of(
                "twins", List.of(new float[] {1, 0}, new float[] {2, 0}, new float[] {1, 0}), List.of("a", "b", "c"));
        Dataset<float[], String> questions =
                queries(List.of(new float[] {1, 0}, new float[] {1, 0}, new float[] {1, 0}), "a", "b", "c");

        Evaluation<float[], Ranked> search = Evaluation.of(AS_THEY_ARE.among(twins), questions);

        assertThat(search.value(hitRate(1))).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(search.value(meanReciprocalRank())).isEqualTo((1 + 1 / 2.0 + 1 / 3.0) / 3, within(1e-12));
    }

    @Test
    void several_items_may_have_one_key_and_queries_several_keys_or_grades() {
        Dataset<float[], String> phrases = Dataset.of(
                "phrases",
                List.of(new float[] {1, 0}, new float[] {0.9f, 0.1f}, new float[] {0, 1}),
                List.of("pay", "pay", "quit"));
        List<float[]> one = List.of(new float[] {1, 0.2f});
        Retrieval<float[]> search = AS_THEY_ARE.among(phrases);

        assertThat(Evaluation.of(search, Dataset.of("q", one, List.of("pay"))).value(precisionAt(2)))
                .isEqualTo(1);
        assertThat(Evaluation.of(search, Dataset.of("q", one, List.of(Set.of("quit", "pay"))), Relevance.ofKeys())
                        .value(recallAt(3)))
                .isEqualTo(1);
        assertThat(Evaluation.of(search, Dataset.of("q", one, List.of(Map.of("quit", 3))), Relevance.graded())
                        .value(ndcg(3)))
                .isEqualTo(0.5, within(1e-12));
    }

    /** What is left out of a ranking must change no metric, whatever the threads. */
    @Test
    void every_metric_is_that_of_the_whole_ranking() {
        SplittableRandom random = new SplittableRandom(11);
        List<float[]> items = vectors(random, 60);
        List<float[]> asked = vectors(random, 23);
        List<String> keys = IntStream.range(0, items.size())
                .mapToObj(item -> "item " + item % 41)
                .toList();
        List<String> wanted = IntStream.range(0, asked.size())
                .mapToObj(query -> "item " + query)
                .toList();
        List<Query> whole = new ArrayList<>();
        Embeddings itemVectors = Embeddings.of(items);
        Embeddings askedVectors = Embeddings.of(asked);
        for (int query = 0; query < asked.size(); query++) {
            int row = query;
            whole.add(Query.of(
                    "query " + query,
                    keys.stream()
                            .mapToDouble(key -> key.equals(wanted.get(row)) ? 1 : 0)
                            .toArray(),
                    IntStream.range(0, items.size())
                            .mapToDouble(item -> (float) askedVectors.cosine(row, itemVectors, item))
                            .toArray()));
        }
        Ranked expected = Ranked.of(whole);

        Ranked ranked = Evaluation.of(
                        AS_THEY_ARE.among(Dataset.of("items", items, keys)),
                        Dataset.of("asked", asked, wanted),
                        Relevance.ofKey(),
                        7)
                .outcomes();

        List<Metric<Ranked>> metrics = List.of(
                hitRate(1),
                hitRate(10),
                meanReciprocalRank(),
                ndcg(),
                ndcg(5),
                meanAveragePrecision(),
                meanAveragePrecision(3),
                precisionAt(20),
                recallAt(20),
                precisionAt(100));
        assertThat(metrics)
                .allSatisfy(metric -> assertThat(metric.value(ranked)).isEqualTo(metric.value(expected)));
        assertThat(ranked.relevance().size()).isLessThan(expected.relevance().size());
    }

    @Test
    void a_ranking_is_the_same_on_any_number_of_threads() {
        SplittableRandom random = new SplittableRandom(12);
        List<float[]> items = vectors(random, 50);
        List<String> keys = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
        Dataset<float[], String> asked = Dataset.of("asked", vectors(random, 50), keys);
        try {
            List<Ranked> ranked = new ArrayList<>();
            for (String threads : List.of("1", "2", "4")) {
                System.setProperty("modelunit.threads", threads);
                ranked.add(Evaluation.of(AS_THEY_ARE.among(Dataset.of("items", items, keys)), asked)
                        .outcomes());
            }
            assertThat(ranked).allSatisfy(each -> {
                assertThat(each.scores()).isEqualTo(ranked.get(0).scores());
                assertThat(each.relevance()).isEqualTo(ranked.get(0).relevance());
                assertThat(each.keys()).isEqualTo(ranked.get(0).keys());
            });
        } finally {
            System.clearProperty("modelunit.threads");
        }
    }

    @Test
    void two_embedders_are_compared_on_the_same_queries() {
        Dataset<float[], String> questions = queries(
                List.of(new float[] {1, 0.1f}, new float[] {0.1f, 1}, new float[] {-1, 0}), "east", "north", "west");
        Embedder<float[]> mirrored = Embedder.of("mirrored", vector -> new float[] {vector[1], vector[0]});

        Comparison<float[], Ranked> comparison = Comparison.of(
                Evaluation.of(Retrieval.of(mirrored, AS_THEY_ARE, ITEMS), questions),
                Evaluation.of(AS_THEY_ARE.among(ITEMS), questions));

        assertThat(comparison.difference(hitRate(1)).value())
                .isEqualTo(-5 / 6.0, within(1e-12)); // the last one is a tie of two
    }

    private static List<float[]> vectors(SplittableRandom random, int count) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) { // of so few values that many are equally near
            vectors.add(new float[] {random.nextInt(-2, 3), random.nextInt(-2, 3), 1});
        }
        return vectors;
    }

    @Test
    void queries_may_be_embedded_in_another_way_than_items() {
        Embedder<String> ofQueries = Embedder.of("queries", text -> new float[] {text.length(), 0});
        Retrieval<String> search = Retrieval.of(ofQueries, AS_THEY_ARE, ITEMS);

        assertThat(search.nearest("ab", 1)).extracting(Retrieval.Found::key).containsExactly("east");
    }

    @Test
    void a_key_that_no_item_has_is_told_with_the_one_that_was_meant() {
        Dataset<float[], String> questions = queries(List.of(new float[] {1, 0}, new float[] {1, 0}), "east", "nort");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(AS_THEY_ARE.among(ITEMS), questions))
                .withMessageStartingWith(
                        "questions: the truth of row 1 is a text of 4 characters, but no item of faq has that key;"
                                + " give each query the key of an item, or leave it out; to see it, run with ");
    }

    @Test
    void a_query_without_any_relevant_item_has_no_metric() {
        Dataset<float[], Set<String>> questions =
                Dataset.of("questions", List.of(new float[] {1, 0}), List.of(Set.<String>of()));
        Evaluation<float[], Ranked> search = Evaluation.of(AS_THEY_ARE.among(ITEMS), questions, Relevance.ofKeys());

        assertThatExceptionOfType(UndefinedMetricException.class)
                .isThrownBy(() -> search.value(hitRate(1)))
                .withMessageContaining("query 'row 0' (row 0) has no relevant item");
    }

    @Test
    void a_vector_without_direction_is_told_by_query_or_item_and_dot_does_with_it() {
        List<float[]> some = List.of(new float[] {1, 0}, new float[] {0, 0});
        Dataset<float[], String> empty = queries(some, "east", "west");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(AS_THEY_ARE.among(ITEMS), empty))
                .withMessageStartingWith("questions: the vector of row 1 has length 0");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Evaluation.of(AS_THEY_ARE.among(empty), queries(some.subList(0, 1), "east")))
                .withMessageStartingWith("questions: the vector of item 1 has length 0");
        assertThat(Evaluation.of(AS_THEY_ARE.among(ITEMS).by(Similarity.DOT), empty)
                        .value(meanReciprocalRank()))
                .isBetween(0.5, 1.0);
    }

    @Test
    void a_function_that_gives_no_vector_is_told_with_its_row() {
        Embedder<String> broken = Embedder.of(
                "broken", text -> text.equals("nan") ? new float[] {0, Float.NaN} : new float[text.length()]);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> broken.predictAll(List.of("ab", "abc")))
                .withMessageStartingWith("broken gave 3 numbers after 2 for row 0 for row 1");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> broken.predictAll(List.of("ab", "nan")))
                .withMessageStartingWith("broken gave a vector with NaN for row 1");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> broken.predictAll(List.of("")))
                .withMessageStartingWith("broken gave a vector without numbers for row 0");
        assertThat(broken.predictAll(List.of()).size()).isZero();
        assertThat(broken.predictInBatches(List.of("ab", "cd", "ef"), 2).size()).isEqualTo(3);
    }

    @Test
    void keys_of_queries_name_them_where_they_are_known() {
        Dataset<float[], String> questions = queries(List.of(new float[] {1, 0}, new float[] {0, 1}), "east", "north");

        assertThat(names(questions)).containsExactly("row 0", "row 1");
        assertThat(names(questions.withKeys(List.of("q1", "q2")))).containsExactly("q1", "q2");
        assertThat(names(questions.withKeys(List.of("q1", "q1")))).containsExactly("row 0, q1", "row 1, q1");
    }

    private static List<String> names(Dataset<float[], String> questions) {
        Ranked ranked = Evaluation.of(AS_THEY_ARE.among(ITEMS), questions).outcomes();
        return Arrays.asList(ranked.query(0).key(), ranked.query(1).key());
    }
}
