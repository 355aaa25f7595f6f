package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.onnx.output.ClassOutputs;
import org.modelunit.onnx.output.EachLabelOutputs;
import org.modelunit.onnx.output.IntervalOutputs;
import org.modelunit.onnx.output.OutputChoice;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.WatchedSession;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.IntervalPredictions;

/** Whatever a file answers comes back in the order of the rows, and what is wrong with an answer is told by the row. */
class ReorderedAnswersTest {

    private static final OutputChoice NOTHING_SAID = OutputChoice.NOTHING_SAID;

    /** Rows whose third number is their length. */
    private record Ordered(Inputs<float[]> all) implements Inputs<float[]> {

        @Override
        public void encode(Batch<float[]> batch, Feed feed) {
            all.encode(batch, feed);
        }

        @Override
        public boolean isByLength() {
            return true;
        }

        @Override
        public void measure(Batch<float[]> batch, long[] lengths) {
            for (int row = 0; row < batch.rows(); row++) {
                lengths[batch.from() + row] += (long) batch.get(row)[2];
            }
        }
    }

    private interface Making<P> {
        Model<float[], P> of(Session session, Inputs<float[]> inputs);
    }

    private static List<float[]> rows() {
        SplittableRandom random = new SplittableRandom(2);
        List<float[]> rows = new ArrayList<>();
        for (int row = 0; row < 50; row++) {
            rows.add(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), random.nextInt(9), 1});
        }
        return rows;
    }

    private static <P> P answers(String file, Making<P> making, boolean isByLength, int batchSize) throws Exception {
        Session session = new WatchedSession().open(file, Models.path(file + ".onnx"), Execution.USUAL);
        Inputs<float[]> inputs = MatrixInputs.of(session, Models.AS_THEY_ARE);
        try (Model<float[], P> model = making.of(session, isByLength ? new Ordered(inputs) : inputs)) {
            return ((OnnxPasses<float[], P>) model).predictInBatches(rows(), batchSize);
        }
    }

    /** The last digits of sums may differ where a batch has another number of rows. */
    private static void assertSame(NumberColumn reordered, NumberColumn expected) {
        assertThat(reordered.toArray()).containsExactly(expected.toArray(), Offset.offset(1e-6));
    }

    @Test
    void decisions_and_scores() throws Exception {
        for (String file : List.of("sklearn-longs", "sklearn-zipmap-strings", "label-only")) {
            OutputChoice choice =
                    file.equals("label-only") ? NOTHING_SAID.withLabels(List.of("a", "b", "c")) : NOTHING_SAID;
            Making<ClassPredictions> making = (session, inputs) ->
                    new OnnxClassifier<>(session, inputs, ClassOutputs.of(session.signature(), choice));
            ClassPredictions expected = answers(file, making, false, 7);
            ClassPredictions reordered = answers(file, making, true, 7);
            assertThat(reordered.decided()).isEqualTo(expected.decided());
            assertThat(reordered.scores().isPresent())
                    .isEqualTo(expected.scores().isPresent());
            expected.scores()
                    .ifPresent(scores ->
                            assertSame(reordered.scores().orElseThrow().column(1), scores.column(1)));
        }
    }

    @Test
    void scores_of_several_labels() throws Exception {
        OutputChoice choice = NOTHING_SAID
                .withLabels(List.of("a", "b", "c"))
                .withActivation(org.modelunit.onnx.output.Activation.SIGMOID);
        Making<ClassScores> making = (session, inputs) ->
                new OnnxMultiLabelClassifier<>(session, inputs, EachLabelOutputs.of(session.signature(), choice));
        ClassScores expected = answers("tag-logits", making, false, 7);
        ClassScores reordered = answers("tag-logits", making, true, 7);
        for (int code = 0; code < 3; code++) {
            assertSame(reordered.column(code), expected.column(code));
        }
    }

    @Test
    void intervals() throws Exception {
        OutputChoice choice = NOTHING_SAID
                .withPrediction("median")
                .withTargets(NOTHING_SAID.targets().withInterval("lower", "upper"));
        Making<IntervalPredictions> making = (session, inputs) ->
                new OnnxIntervalRegressor<>(session, inputs, new IntervalOutputs(session.signature(), choice));
        IntervalPredictions expected = answers("quantiles", making, false, 7);
        IntervalPredictions reordered = answers("quantiles", making, true, 7);
        assertSame(reordered.predicted(), expected.predicted());
        assertSame(reordered.intervals().lower(), expected.intervals().lower());
        assertSame(reordered.intervals().upper(), expected.intervals().upper());
    }

    @Test
    void an_unknown_decision_is_told_by_its_row() {
        OutputChoice choice = NOTHING_SAID.withLabels(List.of("7", "8"));
        Making<ClassPredictions> making = (session, inputs) ->
                new OnnxClassifier<>(session, inputs, ClassOutputs.of(session.signature(), choice));
        int longest = 0;
        for (int row = 1; row < 50; row++) {
            longest = rows().get(row)[2] > rows().get(longest)[2] ? row : longest;
        }
        int first = longest;
        assertThat(first).isNotZero();
        assertThatThrownBy(() -> answers("label-only", making, true, 7))
                .hasMessageContaining("in row " + first + " of 50");
    }
}
