package org.modelunit.onnx.output;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Reads what the model decided, as codes. */
final class LabelOutput {

    private final Signature signature;
    private final TensorOutput output;
    private final LabelCodes codes;

    LabelOutput(Signature signature, Port port, LabelCodes codes) {
        this.signature = signature;
        this.output = new TensorOutput(signature, port);
        this.codes = codes;
    }

    void request(Call call) throws OrtException {
        output.request(call);
    }

    /** Reads a batch into the codes of a pass. */
    void read(Call call, Batch<?> batch, int[] decided) throws OrtException {
        if (output.port().type() == OnnxJavaType.STRING) {
            texts(output.texts(call), decided, batch.from());
        } else {
            numbers(output.longs(call), decided, batch.from());
        }
    }

    private void texts(String[] texts, int[] decided, int from) {
        for (int row = 0; row < texts.length; row++) {
            decided[from + row] = known(codes.code((Object) texts[row]), texts[row], from + row);
        }
    }

    private void numbers(long[] numbers, int[] decided, int from) {
        for (int row = 0; row < numbers.length; row++) {
            int code = codes.code(numbers[row]);
            if (code < 0) {
                throw unknown(numbers[row], from + row);
            }
            decided[from + row] = code;
        }
    }

    private int known(int code, Object found, int row) {
        if (code < 0) {
            throw unknown(found, row);
        }
        return code;
    }

    private ModelException unknown(Object found, int row) {
        return signature.error(
                "the model decided for '" + found + "' in row " + row + ", but the labels are " + codes.labels(),
                "name the file's labels by labels(…): its texts as they are, or its whole numbers in words, in their order"
                        + " from 0");
    }
}
