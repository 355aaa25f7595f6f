package org.modelunit.metric.multilabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Figures.decisionsOfEachLabel;
import static org.modelunit.Figures.wrongLabels;
import static org.modelunit.Metrics.SAMPLES;
import static org.modelunit.Metrics.labelRankingAveragePrecision;
import static org.modelunit.Metrics.multiLabelRecall;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.column.Labels;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.MultiLabelled;

class MultiLabelFiguresTest {

    private static final Labels TOPICS = Labels.of("art", "law", "sport");
    private static final List<Set<String>> TRUTH =
            List.of(Set.of("art"), Set.of("law"), Set.of(), Set.of("art", "law"), Set.of("law"));
    private static final MultiLabelled OUTCOMES = MultiLabelled.of(
            TOPICS, TRUTH, List.of(Set.of("art", "law"), Set.of(), Set.of("law"), Set.of("art", "law"), Set.of("law")));
    private static final MultiLabelled PERFECT = MultiLabelled.of(TOPICS, TRUTH, TRUTH);

    @Test
    void each_label_has_a_row_of_how_it_is_decided() {
        Matrix matrix = (Matrix) decisionsOfEachLabel().of(OUTCOMES).get(0);

        assertThat(matrix.rows()).containsExactly("'art'", "'law'", "'sport'");
        assertThat(matrix.columns())
                .containsExactly("yes, decided", "yes, not decided", "no, decided", "no, not decided");
        assertThat(matrix.counts())
                .containsExactly(List.of(2L, 0L, 0L, 3L), List.of(2L, 1L, 2L, 0L), List.of(0L, 0L, 0L, 5L));
    }

    @Test
    void of_two_models_it_says_who_is_right() {
        Matrix matrix =
                (Matrix) decisionsOfEachLabel().compared(PERFECT, OUTCOMES).get(0);

        assertThat(matrix.columns()).containsExactly("both right", "challenger alone", "champion alone", "both wrong");
        assertThat(matrix.counts().get(1)).containsExactly(2L, 3L, 0L, 0L);
        Matrix other =
                (Matrix) decisionsOfEachLabel().compared(OUTCOMES, OUTCOMES).get(0);
        assertThat(other.counts().get(1)).containsExactly(2L, 0L, 0L, 3L);
    }

    @Test
    void words_of_64_rows_are_counted_whole() {
        Random random = new Random(1);
        List<Set<String>> truth = new ArrayList<>();
        List<Set<String>> decided = new ArrayList<>();
        long hits = 0;
        for (int row = 0; row < 131; row++) {
            boolean isTrue = random.nextBoolean();
            boolean isDecided = random.nextBoolean();
            hits += isTrue && isDecided ? 1 : 0;
            truth.add(isTrue ? Set.of("law") : Set.of());
            decided.add(isDecided ? Set.of("law") : Set.of());
        }
        MultiLabelled outcomes = MultiLabelled.of(TOPICS, truth, decided);

        List<Long> law =
                ((Matrix) decisionsOfEachLabel().of(outcomes).get(0)).counts().get(1);

        assertThat(law.get(0)).isEqualTo(hits);
        assertThat(law.stream().mapToLong(Long::longValue).sum()).isEqualTo(131);
    }

    @Test
    void of_very_many_labels_the_rarest_are_added_up() {
        Labels labels = Labels.of(IntStream.range(0, 40).mapToObj(i -> "l" + i).toArray(String[]::new));
        List<Set<String>> truth = IntStream.range(0, 40)
                .mapToObj(i -> Set.of("l" + (39 - i % 35)))
                .toList();

        Matrix matrix = (Matrix) decisionsOfEachLabel()
                .of(MultiLabelled.of(labels, truth, truth))
                .get(0);

        assertThat(matrix.rows()).hasSize(30).endsWith("11 other labels").contains("'l39'");
        assertThat(matrix.counts().stream().mapToLong(row -> row.get(0)).sum()).isEqualTo(40);
    }

    @Test
    void wrong_labels_are_counted_from_none_on() {
        int[] rows = IntStream.range(0, 50).map(i -> i % 5).toArray();

        Bins bins = (Bins) wrongLabels().of(OUTCOMES.rows(rows)).get(0);

        assertThat(bins.bins()).extracting(Bin::label).containsExactly("0", "1");
        assertThat(bins.bins()).extracting(Bin::examples).containsExactly(20L, 30L);
        assertThat(wrongLabels().compared(PERFECT, OUTCOMES))
                .extracting(Figure::title)
                .containsExactly("wrong labels of an example, challenger", "wrong labels of an example, champion");
        assertThat(wrongLabels().of(OUTCOMES.rows(new int[0]))).isEmpty();
    }

    @Test
    void an_example_without_a_rate_is_left_out_of_the_rates() {
        int[] rows = IntStream.range(0, 50).map(i -> i % 5).toArray();

        Bins bins = (Bins) multiLabelRecall(SAMPLES)
                .figures()
                .get(0)
                .of(OUTCOMES.rows(rows))
                .get(0);

        assertThat(bins.bins().stream().mapToLong(Bin::examples).sum()).isEqualTo(40);
        assertThat(multiLabelRecall(SAMPLES).figures().get(0).of(OUTCOMES.rows(new int[] {2})))
                .isEmpty();
        Density both = (Density) multiLabelRecall(SAMPLES)
                .figures()
                .get(0)
                .compared(PERFECT.rows(rows), OUTCOMES.rows(rows))
                .get(0);
        assertThat(both.counts().stream()
                                .flatMap(List::stream)
                                .mapToLong(Long::longValue)
                                .sum()
                        + both.leftOut())
                .isEqualTo(40);
    }

    @Test
    void a_ranking_without_scores_shows_nothing() {
        assertThat(labelRankingAveragePrecision().figures().get(0).of(OUTCOMES)).isEmpty();
        assertThat(labelRankingAveragePrecision().figures().get(0).compared(OUTCOMES, OUTCOMES))
                .isEmpty();
    }
}
