package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.tensor.NumberView;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/**
 * An output with one row of values for each example. Once a run has shown that the shape in the file is the true one, the output is
 * written into memory of ours; some exporters write shapes that do not hold.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorOutput {

    private final Signature signature;
    private final Port port;
    private volatile boolean shapeHolds;

    TensorOutput(Signature signature, Port port) {
        this.signature = signature;
        this.port = port;
    }

    Port port() {
        return port;
    }

    void request(Call call) throws OrtException {
        if (shapeHolds) {
            call.pin(port, port.shapeOf(call.rows()));
        } else {
            call.request(port.name());
        }
    }

    /** Returns numbers of float, row after row, for as long as the run is not ended. */
    FloatBuffer floats(Call call) throws OrtException {
        ByteBuffer pinned = call.pinned(port.name());
        return pinned != null ? pinned.asFloatBuffer() : ((OnnxTensor) call.output(port.name())).getFloatBuffer();
    }

    /** Returns numbers of any type, row after row, for as long as the run is not ended. */
    NumberView numbers(Call call) throws OrtException {
        ByteBuffer pinned = call.pinned(port.name());
        return pinned == null
                ? NumberView.of((OnnxTensor) call.output(port.name()))
                : NumberView.of(pinned, port.type(), port.isUnsigned());
    }

    /** Reads whole numbers, one for each example. */
    long[] longs(Call call) throws OrtException {
        long[] values = new long[call.rows()];
        requireOneColumn(width(call));
        NumberView numbers = numbers(call);
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers.whole(row);
        }
        return values;
    }

    /** Reads texts, one for each example. */
    String[] texts(Call call) throws OrtException {
        requireOneColumn(width(call));
        return flatTexts((OnnxTensor) call.output(port.name())).toArray(new String[0]);
    }

    /** Returns the texts of a tensor in C order. */
    public static List<String> flatTexts(OnnxTensor tensor) throws OrtException {
        List<String> texts = new ArrayList<>();
        flatten(tensor.getValue(), texts);
        return texts;
    }

    private static void flatten(Object value, List<String> texts) {
        if (value instanceof Object[] axis) {
            for (Object part : axis) {
                flatten(part, texts);
            }
        } else {
            texts.add((String) value);
        }
    }

    /** Returns how many values there are for each example, and learns whether the shape holds. */
    int width(Call call) {
        if (call.pinned(port.name()) != null) {
            return (int) port.width();
        }
        long[] shape = ((OnnxTensor) call.output(port.name())).getInfo().getShape();
        long width = 1;
        for (int axis = 1; axis < shape.length; axis++) {
            width *= shape[axis];
        }
        if (shape.length == 0 || shape[0] != call.rows()) {
            throw signature.error(
                    "the output '" + port.name() + "' came as " + Arrays.toString(shape) + " for " + call.rows()
                            + " rows",
                    "export the model so that the first axis of inputs and outputs is the number of rows");
        }
        if (Arrays.stream(shape).skip(1).filter(length -> length != 1).count() > 1) {
            throw signature.error(
                    "the output '" + port.name() + "' came as " + Arrays.toString(shape),
                    "export the model with an output [N] or [N, columns], or ask for tensors(…) and make what you need of them");
        }
        shapeHolds = (port.type() == OnnxJavaType.FLOAT || port.type() == OnnxJavaType.INT64)
                && port.width() >= 0
                && Arrays.equals(shape, port.shapeOf(call.rows()));
        return (int) width;
    }

    private void requireOneColumn(int width) {
        if (width != 1) {
            throw signature.error(
                    "the output '" + port.name() + "' gives " + width + " values for each row where one is needed",
                    "name another output in label(…), or export the model with one decision for each row");
        }
    }
}
