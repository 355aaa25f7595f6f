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
            texts(output.texts(call), decided, batch);
        } else {
            numbers(output.longs(call), decided, batch);
        }
    }

    private void texts(String[] texts, int[] decided, Batch<?> batch) {
        for (int row = 0; row < texts.length; row++) {
            int code = codes.code((Object) texts[row]);
            if (code < 0) {
                throw unknown(texts[row], batch.number(row));
            }
            decided[batch.from() + row] = code;
        }
    }

    private void numbers(long[] numbers, int[] decided, Batch<?> batch) {
        for (int row = 0; row < numbers.length; row++) {
            int code = codes.code(numbers[row]);
            if (code < 0) {
                throw unknown(numbers[row], batch.number(row));
            }
            decided[batch.from() + row] = code;
        }
    }

    private ModelException unknown(Object found, String row) {
        return signature.error(
                "the model decided for '" + found + "' in " + row + ", but the labels are " + codes.labels(),
                "name the file's labels by labels(…): its texts as they are, or its whole numbers in words, in their order"
                        + " from 0");
    }
}
