package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.privacy.ForeignError;

/** One tensor of numbers, to which an encoder gives each example's row: features of a matrix, or the pixels of an image. */
final class MatrixInputs<I> implements Inputs<I> {

    private final Session session;
    private final Port port;
    private final Encoder<? super I> encoder;

    MatrixInputs(Session session, Port port, Encoder<? super I> encoder) {
        this.session = session;
        this.port = port;
        this.encoder = encoder;
    }

    /** Fills the only input of a file. */
    static <I> Inputs<I> of(Session session, Encoder<? super I> encoder) {
        Signature signature = session.signature();
        InputAdvice advice = new InputAdvice(signature);
        advice.requireInputs();
        if (signature.inputs().size() > 1) {
            throw advice.noEncoder();
        }
        Port only = signature.inputs().get(0);
        advice.requireFillable(only);
        if (only.rank() > 2 && openAxes(only) > 1) {
            throw signature.error(
                    "several axes of the input '" + only.name() + "' are open, so the shape of a row is unknown",
                    "give arrays with all axes but the first: classifier(inputs(Example.class).values(\"" + only.name()
                            + "\", …))");
        }
        return new MatrixInput<I>(only.name(), encoder).bind(session, List.of(only));
    }

    /** Whether an encoder's floats can be put into an input as they are. */
    static boolean isQuick(Port port) {
        return port.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE) && port.rank() >= 1 && openAxes(port) < 2;
    }

    /** Whether an input takes real numbers. */
    static boolean isReal(Port port) {
        return port.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE, OnnxJavaType.FLOAT16, OnnxJavaType.BFLOAT16);
    }

    private static long openAxes(Port port) {
        return port.shape().stream().skip(1).filter(length -> length < 0).count();
    }

    @Override
    public void encode(Batch<I> batch, Feed feed) {
        session.signature().checkBatch(port, batch.rows());
        float[] first = row(batch, 0);
        ByteBuffer buffer = feed.numbers(port, shape(batch, first.length));
        if (port.type() == OnnxJavaType.FLOAT) {
            floats(batch, first, buffer.asFloatBuffer());
        } else {
            doubles(batch, first, buffer.asDoubleBuffer());
        }
    }

    private void floats(Batch<I> batch, float[] first, FloatBuffer buffer) {
        buffer.put(first);
        int rows = batch.rows();
        for (int row = 1; row < rows; row++) {
            buffer.put(checked(row(batch, row), batch, row, first.length));
        }
    }

    private void doubles(Batch<I> batch, float[] first, DoubleBuffer buffer) {
        for (int row = 0; row < batch.rows(); row++) {
            float[] values = row == 0 ? first : checked(row(batch, row), batch, row, first.length);
            for (float value : values) {
                buffer.put(value);
            }
        }
    }

    private float[] row(Batch<I> batch, int row) {
        float[] values;
        try {
            values = encoder.encode(batch.get(row));
        } catch (Exception | StackOverflowError | LinkageError e) { // checked ones, too, from other languages
            throw new ModelException(
                    session.fingerprint().name() + ": the encoder threw " + ForeignError.inWords(e) + " for "
                            + batch.row(row),
                    ForeignError.asCause(e));
        }
        if (values == null) {
            throw new ModelException(session.fingerprint().name() + ": the encoder gave null for " + batch.row(row));
        }
        return values;
    }

    private float[] checked(float[] values, Batch<I> batch, int row, int width) {
        if (values.length != width) {
            throw wrongWidth(values.length, batch.number(row), Long.toString(width));
        }
        return values;
    }

    private long[] shape(Batch<I> batch, int width) {
        long[] shape = port.shapeOf(batch.rows());
        long known = 1;
        int open = -1;
        for (int axis = 1; axis < shape.length; axis++) {
            if (shape[axis] < 0) {
                open = axis;
            } else {
                known *= shape[axis];
            }
        }
        boolean fits = open < 0 ? known == width : width > 0 && known > 0 && width % known == 0;
        if (!fits) {
            throw wrongWidth(width, batch.number(0), open < 0 ? Long.toString(known) : "a multiple of " + known);
        }
        if (open >= 0) {
            shape[open] = width / known;
        }
        return shape;
    }

    private ModelException wrongWidth(int found, String row, String expected) {
        return session.signature()
                .error(
                        "the encoder gave " + found + " numbers for " + row + ", but the input '" + port.name()
                                + "' takes " + expected,
                        "encode each example as training did, in the same order of features");
    }
}
