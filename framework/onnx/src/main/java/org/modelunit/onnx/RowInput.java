package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.TensorShape;

/** An input that is filled row by row, each with values of the same shape. */
record RowInput<I>(String name, ValueOf<? super I> function) implements InputFiller<I> {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        if (port.shaped() && port.rank() == 0) {
            throw session.signature()
                    .error(
                            "the input '" + name + "' is a single value for the whole batch, not one for each row",
                            "say constant(\"" + name + "\", …)");
        }
        return new Bound<>(new RowSource<>(session, port, function));
    }

    private record Bound<I>(RowSource<I> source) implements Inputs<I> {

        @Override
        public void encode(Batch<I> batch, Feed feed) {
            Port port = source.port();
            if (port.shaped()) {
                source.session().signature().checkBatch(port, batch.rows());
            }
            GivenValues first = source.of(batch, 0);
            long[] shape = TensorShape.ofBatch(port, batch.rows(), first.shape());
            if (shape == null) {
                throw source.wrong(
                        batch.number(0),
                        "gave " + first.inWords(),
                        "give each row " + innerShape(port) + ": " + port.typeInWords() + " without its first axis");
            }
            if (port.type() == OnnxJavaType.STRING) {
                feed.texts(port, texts(batch, first), shape);
            } else {
                write(batch, first, feed.numbers(port, shape));
            }
        }

        /** What a row has to give: "[3]", "[3, H, W]", "a single value". */
        private static String innerShape(Port port) {
            String words = port.typeInWords();
            int first = words.indexOf(", ");
            return first < 0 ? "a single value" : "[" + words.substring(first + 2);
        }

        private void write(Batch<I> batch, GivenValues first, ByteBuffer buffer) {
            Elements elements = new Elements(source.port(), buffer);
            for (int row = 0; row < batch.rows(); row++) {
                GivenValues values = row == 0 ? first : checked(source.of(batch, row), first, batch, row);
                try {
                    elements.write(values.flat());
                } catch (Elements.Unfit e) {
                    throw source.wrong(batch.number(row), String.valueOf(e.getMessage()), e.fix());
                }
            }
        }

        private String[] texts(Batch<I> batch, GivenValues first) {
            String[] texts = new String[Math.multiplyExact(batch.rows(), first.size())];
            for (int row = 0; row < batch.rows(); row++) {
                GivenValues values = row == 0 ? first : checked(source.of(batch, row), first, batch, row);
                if (!(values.flat() instanceof String[] ofRow)) {
                    throw source.wrong(
                            batch.number(row), "gave something else than texts", "give the texts of training");
                }
                System.arraycopy(ofRow, 0, texts, row * first.size(), ofRow.length);
            }
            return texts;
        }

        private GivenValues checked(GivenValues values, GivenValues first, Batch<I> batch, int row) {
            if (!Arrays.equals(values.shape(), first.shape())) {
                throw unlike(values, first, batch, row);
            }
            return values;
        }

        private ModelException unlike(GivenValues values, GivenValues first, Batch<I> batch, int row) {
            return source.wrong(
                    batch.number(row),
                    "gave " + values.inWords() + ", but " + first.inWords() + " for " + batch.number(0),
                    "give the same shape for each row" + sequences(values.shape(), first.shape()));
        }

        /** Sequences are numbers, differ in their first axis alone, and have an axis to be filled up. */
        private String sequences(long[] one, long[] other) {
            Port port = source.port();
            boolean areSequences = one.length > 0
                    && one.length == other.length
                    && Arrays.equals(one, 1, one.length, other, 1, other.length);
            boolean canBeFilled =
                    port.type() != OnnxJavaType.STRING && (!port.shaped() || port.rank() == one.length + 1);
            return areSequences && canBeFilled
                    ? "; sequences of unlike length are filled up by sequence(\"" + port.name() + "\", …, padding(0))"
                    : "";
        }
    }
}
