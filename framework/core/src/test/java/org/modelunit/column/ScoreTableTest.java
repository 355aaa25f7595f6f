package org.modelunit.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.parallel.Workers;

/** What is looked at in a pass is what would be looked at after it. */
class ScoreTableTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final int ROWS = 1000;

    private static Labels labels(int count) {
        return Labels.of(IntStream.range(0, count).mapToObj(i -> "l" + i).toList());
    }

    /** Scores with many ties. */
    private static float[] scores(int labels) {
        SplittableRandom random = new SplittableRandom(3);
        float[] scores = new float[ROWS * labels];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(5) / 4f;
        }
        return scores;
    }

    private static FloatBuffer rows(float[] scores, int labels, int from, int to) {
        return FloatBuffer.wrap(scores, from * labels, (to - from) * labels).slice();
    }

    private static void spread(float[] scores, ScoreTable table) {
        double[][] columns = table.columns();
        for (int i = 0; i < scores.length; i++) {
            columns[i % columns.length][i / columns.length] = scores[i];
        }
    }

    private static ScoreTable spread(float[] scores, int labels) {
        ScoreTable table = new ScoreTable(labels(labels), scores.length / labels);
        spread(scores, table);
        return table;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17})
    void rows_that_threads_look_at_are_decided_as_all_are_after_the_pass(int labels) {
        float[] scores = scores(labels);
        ScoreTable unseen = spread(scores, labels);
        ClassPredictions after = ClassPredictions.of(unseen.scores());

        ScoreTable looked = spread(scores, labels);
        Workers.of(4).run(10, batch -> looked.look(batch * 100, batch * 100 + 100));
        ScoreTable written = new ScoreTable(labels(labels), ROWS);
        Workers.of(4).run(10, batch -> assertThat(written.write(
                        rows(scores, labels, batch * 100, batch * 100 + 100), batch * 100, batch * 100 + 100, 0, 1))
                .isTrue());

        for (ScoreTable table : Arrays.asList(looked, written, unseen)) {
            ClassPredictions predictions = ClassPredictions.of(table);
            assertThat(predictions.scores()).isEqualTo(after.scores());
            assertThat(predictions.decided()).isEqualTo(after.decided());
            assertThat(predictions.operatingPoint()).isEqualTo(after.operatingPoint());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_score_outside_the_range_is_reported_wherever_it_is(int labels) {
        for (int at = 0; at < 4 * labels; at++) {
            for (float wrong : new float[] {-0.001f, 1.001f, Float.NaN, Float.POSITIVE_INFINITY}) {
                float[] scores = new float[4 * labels];
                Arrays.fill(scores, 0.5f);
                ScoreTable table = new ScoreTable(labels(labels), 4);
                assertThat(table.write(FloatBuffer.wrap(scores), 0, 4, 0, 1)).isTrue();

                scores[at] = wrong;
                assertThat(table.write(FloatBuffer.wrap(scores), 0, 4, 0, 1)).isFalse();
                assertThat(table.columns()[at % labels][at / labels]).isEqualTo(Double.valueOf(wrong)); // NaN, too
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void NaN_is_refused_whether_it_was_seen_in_the_pass_or_not(int labels) {
        float[] scores = scores(labels);
        scores[labels * 7 + labels - 1] = Float.NaN;
        ScoreTable unseen = spread(scores, labels);
        ScoreTable seen = spread(scores, labels);
        seen.look(0, ROWS);
        ScoreTable refused = new ScoreTable(labels(labels), ROWS);
        boolean isWithin = refused.write(FloatBuffer.wrap(scores), 0, ROWS, -INFINITE, INFINITE);

        assertThat(isWithin).isFalse();
        for (ScoreTable table : Arrays.asList(unseen, seen, refused)) {
            assertThatThrownBy(table::scores)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the score of 'l" + (labels - 1) + "' is NaN in row 7");
            assertThatThrownBy(() -> ClassPredictions.of(table)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_part_that_nobody_looked_at_is_looked_at_in_the_end() {
        ScoreTable table = spread(new float[] {0.9f, 0.1f, 0.2f, 0.8f, Float.NaN, 0.3f}, 2);
        table.look(0, 2);

        assertThatThrownBy(table::scores).hasMessageContaining("is NaN in row 2");

        table.columns()[0][2] = 0.1;
        assertThat(table.largest()).isEqualTo(LabelColumn.of(labels(2), List.of("l0", "l1", "l1")));
    }

    @Test
    void infinite_scores_of_either_sign_are_scores() {
        float infinite = Float.POSITIVE_INFINITY;
        float[] scores = {infinite, -infinite, -infinite, infinite, -infinite, -infinite};
        ScoreTable looked = spread(scores, 2);
        looked.look(0, 3);
        ScoreTable written = new ScoreTable(labels(2), 3);

        assertThat(written.write(FloatBuffer.wrap(scores), 0, 3, -INFINITE, INFINITE))
                .isTrue();
        for (ScoreTable table : Arrays.asList(looked, written)) {
            assertThat(table.scores().column(0).toArray()).containsExactly(infinite, -infinite, -infinite);
            assertThat(table.largest()).isEqualTo(LabelColumn.of(labels(2), List.of("l0", "l1", "l0")));
        }
    }

    @Test
    void no_rows_have_no_scores() {
        assertThat(ClassPredictions.of(new ScoreTable(labels(2), 0)).size()).isZero();
    }
}
