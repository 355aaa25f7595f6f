package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Function;
import org.modelunit.error.ModelException;

/** One tensor of numbers, to which an encoder gives each example's row: features of a matrix, or the pixels of an image. */
final class MatrixInputs<I> implements Inputs<I> {

    private final Session session;
    private final Port port;
    private final Function<? super I, float[]> encoder;

    private MatrixInputs(Session session, Port port, Function<? super I, float[]> encoder) {
        this.session = session;
        this.port = port;
        this.encoder = encoder;
    }

    static <I> MatrixInputs<I> of(Session session, Function<? super I, float[]> encoder) {
        Signature signature = session.signature();
        Port first = signature.inputs().get(0);
        if (signature.inputs().size() > 1
                || !first.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE)
                || first.rank() == 0) {
            throw signature.error(
                    "an encoder fills one input of float or double, but the model has "
                            + (signature.inputs().size() > 1
                                    ? signature.inputs().size() + " inputs"
                                    : "another"),
                    "give a record whose components are named like the inputs: classifier(Applicant.class)");
        }
        if (first.rank() > 2 && openAxes(first) > 1) {
            throw signature.error(
                    "several axes of the input '" + first.name() + "' are open, so the shape of a row is unknown",
                    "export the model with every axis fixed but the first");
        }
        return new MatrixInputs<>(session, first, encoder);
    }

    private static long openAxes(Port port) {
        return port.shape().stream().skip(1).filter(length -> length < 0).count();
    }

    @Override
    public Feed encode(List<I> rows) {
        checkBatch(rows.size());
        float[] first = row(rows.get(0), 0);
        long[] shape = shape(rows.size(), first.length);
        Feed feed = session.feed(rows.size());
        try {
            ByteBuffer buffer = feed.numbers(port, shape);
            if (port.type() == OnnxJavaType.FLOAT) {
                floats(rows, first, buffer.asFloatBuffer());
            } else {
                doubles(rows, first, buffer.asDoubleBuffer());
            }
            return feed;
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    private void floats(List<I> rows, float[] first, FloatBuffer buffer) {
        buffer.put(first);
        for (int row = 1; row < rows.size(); row++) {
            buffer.put(checked(row(rows.get(row), row), row, first.length));
        }
    }

    private void doubles(List<I> rows, float[] first, DoubleBuffer buffer) {
        for (int row = 0; row < rows.size(); row++) {
            float[] values = row == 0 ? first : checked(row(rows.get(row), row), row, first.length);
            for (float value : values) {
                buffer.put(value);
            }
        }
    }

    private float[] row(I input, int row) {
        float[] values = encoder.apply(input);
        if (values == null) {
            throw new ModelException(
                    session.fingerprint().name() + ": the encoder gave null for " + Words.row(row, input));
        }
        return values;
    }

    private float[] checked(float[] values, int row, int width) {
        if (values.length != width) {
            throw wrongWidth(values.length, row, Long.toString(width));
        }
        return values;
    }

    private long[] shape(int rows, int width) {
        long[] shape = port.shapeOf(rows);
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
            throw wrongWidth(width, 0, open < 0 ? Long.toString(known) : "a multiple of " + known);
        }
        if (open >= 0) {
            shape[open] = width / known;
        }
        return shape;
    }

    private ModelException wrongWidth(int found, int row, String expected) {
        return session.signature()
                .error(
                        "the encoder gave " + found + " numbers for row " + row + " of the batch, but the input '"
                                + port.name() + "' takes " + expected,
                        "encode each example as training did, in the same order of features");
    }

    private void checkBatch(int rows) {
        long fixed = port.shape().get(0);
        if (fixed > 0 && fixed != rows) {
            throw session.signature()
                    .error(
                            "the file takes exactly " + fixed + " rows at a time, but the batch has " + rows,
                            "export it with an open first axis, or evaluate in batches of " + fixed
                                    + ": Evaluation.of(model, dataset, " + fixed + ")");
        }
    }
}
