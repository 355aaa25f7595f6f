package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** An input that is the same whatever the examples are; where its first axis counts the rows of a batch, it is repeated for each row. */
record ConstantInput<I>(String name, Object value) implements InputFiller<I> {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        GivenValues values;
        try {
            values = GivenValues.of(value);
        } catch (IllegalArgumentException e) {
            throw session.signature().error("the constant for '" + name + "' " + e.getMessage(), "give an even array");
        }
        boolean isWhole = isWhole(port, values);
        if (!isWhole && TensorShape.ofBatch(port, 1, values.shape()) == null) {
            throw session.signature()
                    .error(
                            "the constant for '" + name + "' is " + values.inWords() + ", but the input takes "
                                    + port.typeInWords(),
                            "give a value of that shape, or of a row of it");
        }
        Bound<I> bound = new Bound<>(session, port, values, isWhole);
        bound.check();
        return bound;
    }

    /** Whether the value is the whole tensor, and not one row of it. */
    private static boolean isWhole(Port port, GivenValues values) {
        if (!port.shaped()) {
            return true;
        }
        if (values.shape().length != port.rank()) {
            return false;
        }
        for (int axis = 0; axis < port.rank(); axis++) {
            if (port.shape().get(axis) != values.shape()[axis]
                    && (axis == 0 || port.shape().get(axis) >= 0)) {
                return false; // an open first axis counts rows
            }
        }
        return true;
    }

    private record Bound<I>(Session session, Port port, GivenValues values, boolean isWhole) implements Inputs<I> {

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
            int times = isWhole ? 1 : batch.rows();
            long[] ofBatch = isWhole ? values.shape() : TensorShape.ofBatch(port, batch.rows(), values.shape());
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
