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
import org.modelunit.onnx.tensor.TensorShape;

/** An input that is the same whatever the examples are; where its first axis counts the rows of a batch, it is repeated for each row. */
record ConstantInput<I>(String name, GivenValues values) implements InputFiller<I> {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        boolean isWhole = isWhole(port);
        long[] shape = isWhole ? wholeShape(port) : TensorShape.ofBatch(port, 1, values.shape());
        if (shape == null) {
            throw session.signature()
                    .error(
                            "the constant for '" + name + "' is " + values.inWords() + ", but the input takes "
                                    + port.typeInWords(),
                            "give a value of that shape" + (isWhole ? "" : ", or of a row of it"));
        }
        Bound<I> bound = new Bound<>(session, port, values, isWhole ? shape : null);
        bound.check();
        return bound;
    }

    /** Whether the value is the whole tensor, and not one row of it: where the first axis does not count rows. */
    private static boolean isWhole(Port port) {
        return !port.shaped() || port.rank() == 0 || port.shape().get(0) >= 0;
    }

    /** The shape of the whole tensor; values in one line, or a single one, fill axes that the file has fixed. */
    private long @Nullable [] wholeShape(Port port) {
        if (!port.shaped()) {
            return values.shape();
        }
        long[] shape = port.shape().stream().mapToLong(Long::longValue).toArray();
        boolean isAlike = values.shape().length == shape.length;
        long size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            if (isAlike && shape[axis] < 0) {
                shape[axis] = values.shape()[axis];
            }
            if (shape[axis] < 0 || isAlike && shape[axis] != values.shape()[axis]) {
                return null;
            }
            size *= shape[axis];
        }
        return size == values.size() ? shape : null;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bound<I>(Session session, Port port, GivenValues values, long @Nullable [] whole)
            implements Inputs<I> {

        /** Refuses a value that the input cannot hold before there is any row. */
        void check() {
            boolean isText = values.flat() instanceof String[];
            if (isText != (port.type() == OnnxJavaType.STRING)) {
                throw session.signature()
                        .error(
                                "the constant for '" + port.name() + "' is " + (isText ? "a text" : "no text")
                                        + ", but the input takes " + port.typeInWords(),
                                "give a constant of that type");
            }
            if (!isText) {
                write(ByteBuffer.allocate(Math.multiplyExact(8, values.size())), 1);
            }
        }

        private void write(ByteBuffer buffer, int times) {
            Elements elements = new Elements(port, buffer);
            try {
                for (int time = 0; time < times; time++) {
                    elements.write(values.flat());
                }
            } catch (Elements.Unfit e) {
                throw session.signature().error("the constant for '" + port.name() + "' " + e.getMessage(), e.fix());
            }
        }

        @Override
        public void encode(Batch<I> batch, Feed feed) {
            int times = whole != null ? 1 : batch.rows();
            long[] ofBatch = whole != null ? whole : TensorShape.ofBatch(port, batch.rows(), values.shape());
            long[] shape = ofBatch == null ? new long[0] : ofBatch; // it fits, as was seen before
            if (values.flat() instanceof String[] texts) {
                String[] all = new String[times * texts.length];
                Arrays.setAll(all, i -> texts[i % texts.length]);
                feed.texts(port, all, shape);
            } else {
                write(feed.numbers(port, shape), times);
            }
        }
    }
}
