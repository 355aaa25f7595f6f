package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.privacy.ForeignError;

/** Inputs that a user's function fills for a whole batch. */
record BatchInput<I>(List<String> names, BatchEncoder<I> encoder) implements InputFiller<I> {

    BatchInput {
        names = List.copyOf(names);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        return new Bound<>(session, ports, encoder);
    }

    private record Bound<I>(Session session, List<Port> ports, BatchEncoder<I> encoder) implements Inputs<I> {

        @Override
        public void encode(Batch<I> batch, Feed feed) {
            Map<String, ?> tensors;
            try {
                tensors = encoder.encode(batch.examples());
            } catch (Exception | StackOverflowError | LinkageError e) { // checked ones, too, from other languages
                throw new ModelException(
                        session.fingerprint().name() + ": the encoder of batches threw " + ForeignError.inWords(e)
                                + " for " + batch.rowsInWords(),
                        ForeignError.asCause(e));
            }
            for (Port port : ports) {
                write(port, tensors == null ? null : tensors.get(port.name()), batch, feed);
            }
        }

        private void write(Port port, @Nullable Object tensor, Batch<I> batch, Feed feed) {
            GivenValues values;
            try {
                values = GivenValues.of(tensor);
            } catch (Elements.Unfit e) {
                throw wrong(
                        port,
                        String.valueOf(e.getMessage()),
                        tensor == null ? "give a tensor for each of the inputs that it names" : e.fix(),
                        batch);
            }
            if (!fits(port, values.shape()) || isOtherBatch(port, values.shape(), batch)) {
                throw wrong(
                        port,
                        "gave " + values.inWords(),
                        "give " + port.typeInWords() + ", with " + batch.rows() + " rows in the axis of the batch",
                        batch);
            }
            boolean isText = values.flat() instanceof String[];
            if (isText && port.type() == OnnxJavaType.STRING) {
                feed.texts(port, (String[]) values.flat(), values.shape());
                return;
            }
            if (port.type() == OnnxJavaType.STRING) {
                throw wrong(port, "gave no texts, which the input takes", "give the texts of training", batch);
            }
            try {
                new Elements(port, feed.numbers(port, values.shape())).write(values.flat());
            } catch (Elements.Unfit e) {
                throw wrong(port, String.valueOf(e.getMessage()), e.fix(), batch);
            }
        }

        private static boolean fits(Port port, long[] shape) {
            if (!port.shaped()) {
                return true;
            }
            if (shape.length != port.rank()) {
                return false;
            }
            for (int axis = 0; axis < shape.length; axis++) {
                if (port.shape().get(axis) >= 0 && port.shape().get(axis) != shape[axis]) {
                    return false;
                }
            }
            return true;
        }

        /** A first axis that is open is the batch's, unless the file calls it otherwise than those of its outputs. */
        private boolean isOtherBatch(Port port, long[] shape, Batch<I> batch) {
            if (!port.shaped() || port.rank() == 0 || port.shape().get(0) >= 0 || shape[0] == batch.rows()) {
                return false;
            }
            String name = port.axis(0);
            return name.isEmpty()
                    || session.signature().outputs().stream()
                            .anyMatch(output -> output.axis(0).equals(name));
        }

        private ModelException wrong(Port port, String what, String fix, Batch<I> batch) {
            return session.signature()
                    .error(
                            "the encoder of batches " + what + " for '" + port.name() + "' of " + batch.rowsInWords(),
                            fix);
        }
    }
}
