package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.SequenceStage;
import org.modelunit.onnx.tensor.TensorShape;

/** Sequences of unlike length in one tensor, and a mask that tells where they are. */
record SequenceInput<I>(String name, @Nullable String mask, ValueOf<? super I> function, Padding padding)
        implements InputFiller<I> {

    @Override
    public List<String> names() {
        return mask == null ? List.of(name) : List.of(name, mask);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        if (port.type() == OnnxJavaType.STRING || port.shaped() && port.rank() < 2) {
            throw session.signature()
                    .error(
                            "the input '" + name + "' is " + port.typeInWords()
                                    + ", which holds no sequences of numbers",
                            "say column(\"" + name + "\", …) or values(\"" + name + "\", …)");
        }
        if (mask != null) {
            requireMask(session, ports.get(1));
        }
        long ofMask =
                mask != null && ports.get(1).shaped() ? ports.get(1).shape().get(1) : -1;
        long fixed = port.shaped() && port.shape().get(1) >= 0 ? port.shape().get(1) : ofMask;
        if (fixed > 0 && padding.length() > 0 && padding.length() != fixed) {
            throw session.signature()
                    .error(
                            "the input '" + name + "' takes sequences of " + fixed + ", but they are filled up to "
                                    + padding.length(),
                            "say toLength(" + fixed + ")");
        }
        Padding known = fixed > 0 ? padding.toLength((int) fixed) : padding;
        try {
            new Elements(port, ByteBuffer.allocate(8)).write(new double[] {padding.value()});
        } catch (Elements.Unfit e) {
            throw session.signature().error("the filling for '" + name + "' " + e.getMessage(), e.fix());
        }
        return new Bound<>(new RowSource<>(session, port, function), known, mask == null ? null : ports.get(1));
    }

    private static void requireMask(Session session, Port mask) {
        if (mask.type() == OnnxJavaType.STRING || mask.shaped() && mask.rank() != 2) {
            throw session.signature()
                    .error(
                            "the input '" + mask.name() + "' is " + mask.typeInWords() + ", which holds no mask",
                            "name an input [N, length] of numbers, or say tokens(…) without a mask");
        }
    }

    record Bound<I>(
            RowSource<I> source, Padding padding, @Nullable Port mask) implements Inputs<I> {

        @Override
        public void encode(Batch<I> batch, Feed feed) {
            Port port = source.port();
            if (port.shaped()) {
                source.session().signature().checkBatch(port, batch.rows());
            }
            SequenceStage stage = feed.stage();
            int rows = batch.rows();
            for (int i = 0; i < rows; i++) {
                put(source.given(batch, i), stage, batch, i);
            }
            long[] row = shapeOfRow(stage, batch);
            long[] shape = TensorShape.ofBatch(port, rows, row);
            if (shape == null) {
                throw source.wrong(
                        batch.rowsInWords(),
                        "gave sequences of " + GivenValues.words(row),
                        "give each row what " + port.typeInWords() + " takes without its first axis");
            }
            write(stage, row, feed.numbers(port, shape), batch);
            if (mask != null) {
                writeMask(mask, stage, (int) row[0], feed);
            }
        }

        private void put(@Nullable Object given, SequenceStage stage, Batch<I> batch, int row) {
            if (given instanceof long[] wholes) { // as tokens are, most often
                requireFit(wholes.length, batch, row);
                stage.add(wholes, kept(wholes.length));
            } else {
                stage.add(checked(source.taken(given, batch, row), batch, row));
            }
        }

        /** Whether sequences are filled up to the longest of their batch. */
        boolean isOpen() {
            return padding.length() == 0;
        }

        /** Sequences are asked for twice, as keeping them would take as much memory as all texts have tokens. */
        @Override
        public void measure(Batch<I> batch, long[] lengths) {
            for (int i = 0; i < batch.rows(); i++) {
                lengths[batch.from() + i] +=
                        kept((int) checked(source.of(batch, i), batch, i).shape()[0]);
            }
        }

        /** The shape that all have once they are filled up; where all are empty, each has one place. */
        private long[] shapeOfRow(SequenceStage stage, Batch<I> batch) {
            int longest = 1;
            int first = -1;
            for (int i = 0; i < stage.rows(); i++) {
                if (stage.length(i) == 0) {
                    continue;
                }
                first = first < 0 ? i : first;
                if (!Arrays.equals(stage.inner(i), stage.inner(first))) {
                    throw source.wrong(
                            batch.number(i),
                            "gave " + GivenValues.words(shape(stage, i, stage.length(i))) + ", but others are like "
                                    + GivenValues.words(shape(stage, first, longest)),
                            "sequences may differ in their first axis alone");
                }
                longest = Math.max(longest, kept(stage.length(i)));
            }
            int length = padding.length() > 0 ? padding.length() : longest;
            return first < 0 ? new long[] {length} : shape(stage, first, length);
        }

        private static long[] shape(SequenceStage stage, int row, long length) {
            long[] inner = stage.inner(row);
            long[] shape = new long[inner.length + 1];
            shape[0] = length;
            System.arraycopy(inner, 0, shape, 1, inner.length);
            return shape;
        }

        private GivenValues checked(GivenValues sequence, Batch<I> batch, int row) {
            if (sequence.shape().length == 0) {
                throw source.wrong(
                        batch.number(row), "gave a single value", "give an array, of one element if there is one");
            }
            requireFit((int) sequence.shape()[0], batch, row);
            return sequence;
        }

        private void requireFit(int length, Batch<I> batch, int row) {
            if (padding.length() > 0 && kept(length) > padding.length()) {
                throw source.wrong(
                        batch.number(row),
                        "gave a sequence of " + length + ", which is longer than " + padding.length(),
                        "cut off as the service does: padding(…).truncatedTo(" + padding.length() + ")");
            }
        }

        private int kept(int length) {
            return padding.longest() > 0 ? Math.min(length, padding.longest()) : length;
        }

        private void write(SequenceStage stage, long[] row, ByteBuffer buffer, Batch<I> batch) {
            Elements elements = new Elements(source.port(), buffer);
            int width = 1;
            for (int axis = 1; axis < row.length; axis++) {
                width *= (int) row[axis];
            }
            for (int i = 0; i < stage.rows(); i++) {
                int kept = kept(stage.length(i)) * width;
                int filling = (int) row[0] * width - kept;
                try {
                    if (padding.isLeft()) {
                        elements.fill(padding.value(), filling);
                    }
                    stage.write(i, kept, elements);
                    if (!padding.isLeft()) {
                        elements.fill(padding.value(), filling);
                    }
                } catch (Elements.Unfit e) {
                    throw source.wrong(batch.number(i), String.valueOf(e.getMessage()), e.fix());
                }
            }
        }

        private void writeMask(Port port, SequenceStage stage, int length, Feed feed) {
            Elements elements = new Elements(port, feed.numbers(port, new long[] {stage.rows(), length}));
            for (int i = 0; i < stage.rows(); i++) {
                int kept = kept(stage.length(i));
                elements.mask(kept, length - kept, padding.isLeft());
            }
        }
    }
}
