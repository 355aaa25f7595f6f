package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
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
            List<GivenValues> sequences = new ArrayList<>(batch.rows());
            for (int i = 0; i < batch.rows(); i++) {
                sequences.add(checked(source.of(batch, i), batch, i).copied()); // a tokenizer may use its array again
            }
            long[] row = shapeOfRow(sequences, batch);
            long[] shape = TensorShape.ofBatch(port, batch.rows(), row);
            if (shape == null) {
                throw source.wrong(
                        batch.rowsInWords(),
                        "gave sequences of " + GivenValues.words(row),
                        "give each row what " + port.typeInWords() + " takes without its first axis");
            }
            write(sequences, row, feed.numbers(port, shape), batch);
            if (mask != null) {
                writeMask(mask, sequences, (int) row[0], feed);
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
                lengths[batch.from() + i] += kept(checked(source.of(batch, i), batch, i));
            }
        }

        /** The shape that all have once they are filled up; where all are empty, each has one place. */
        private long[] shapeOfRow(List<GivenValues> sequences, Batch<I> batch) {
            long[] row = {1};
            boolean isKnown = false;
            for (int i = 0; i < sequences.size(); i++) {
                GivenValues sequence = sequences.get(i);
                if (sequence.size() == 0) {
                    continue;
                }
                long[] shape = sequence.shape();
                if (isKnown && !isAlike(shape, row)) {
                    throw source.wrong(
                            batch.number(i),
                            "gave " + sequence.inWords() + ", but others are like " + GivenValues.words(row),
                            "sequences may differ in their first axis alone");
                }
                long longest = Math.max(row[0], kept(sequence));
                row = isKnown ? row : shape.clone();
                row[0] = longest;
                isKnown = true;
            }
            row[0] = padding.length() > 0 ? padding.length() : row[0];
            return row;
        }

        private static boolean isAlike(long[] shape, long[] row) {
            return shape.length == 1 && row.length == 1 || Arrays.equals(shape, 1, shape.length, row, 1, row.length);
        }

        private GivenValues checked(GivenValues sequence, Batch<I> batch, int row) {
            if (sequence.shape().length == 0) {
                throw source.wrong(
                        batch.number(row), "gave a single value", "give an array, of one element if there is one");
            }
            int length = padding.length();
            if (length > 0 && kept(sequence) > length) {
                throw tooLong(sequence, batch, row);
            }
            return sequence;
        }

        private ModelException tooLong(GivenValues sequence, Batch<I> batch, int row) {
            return source.wrong(
                    batch.number(row),
                    "gave a sequence of " + sequence.shape()[0] + ", which is longer than " + padding.length(),
                    "cut off as the service does: padding(…).truncatedTo(" + padding.length() + ")");
        }

        private long kept(GivenValues sequence) {
            long length = sequence.shape()[0];
            return padding.longest() > 0 ? Math.min(length, padding.longest()) : length;
        }

        private void write(List<GivenValues> sequences, long[] row, ByteBuffer buffer, Batch<I> batch) {
            Elements elements = new Elements(source.port(), buffer);
            int width = 1;
            for (int axis = 1; axis < row.length; axis++) {
                width *= (int) row[axis];
            }
            for (int i = 0; i < sequences.size(); i++) {
                GivenValues sequence = sequences.get(i);
                int kept = (int) kept(sequence);
                int filling = ((int) row[0] - kept) * width;
                try {
                    if (padding.isLeft()) {
                        elements.fill(padding.value(), filling);
                    }
                    write(elements, sequence.flat(), kept * width);
                    if (!padding.isLeft()) {
                        elements.fill(padding.value(), filling);
                    }
                } catch (Elements.Unfit e) {
                    throw source.wrong(batch.number(i), String.valueOf(e.getMessage()), e.fix());
                }
            }
        }

        private static void write(Elements elements, Object flat, int size) {
            if (flat instanceof long[] wholes) {
                elements.write(wholes, size);
            } else if (Array.getLength(flat) == size) {
                elements.write(flat);
            } else {
                Object cut = Array.newInstance(flat.getClass().getComponentType(), size);
                System.arraycopy(flat, 0, cut, 0, size);
                elements.write(cut);
            }
        }

        private void writeMask(Port port, List<GivenValues> sequences, int length, Feed feed) {
            Elements elements = new Elements(port, feed.numbers(port, new long[] {sequences.size(), length}));
            for (GivenValues sequence : sequences) {
                int kept = (int) kept(sequence);
                elements.fill(padding.isLeft() ? 0 : 1, padding.isLeft() ? length - kept : kept);
                elements.fill(padding.isLeft() ? 1 : 0, padding.isLeft() ? kept : length - kept);
            }
        }
    }
}
