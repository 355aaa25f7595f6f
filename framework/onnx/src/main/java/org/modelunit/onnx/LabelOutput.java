package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import org.modelunit.error.ModelException;

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

    int[] read(Call call) throws OrtException {
        return output.port().type() == OnnxJavaType.STRING ? texts(output.texts(call)) : numbers(output.longs(call));
    }

    private int[] texts(String[] texts) {
        int[] decided = new int[texts.length];
        for (int row = 0; row < decided.length; row++) {
            decided[row] = known(codes.code((Object) texts[row]), texts[row], row);
        }
        return decided;
    }

    private int[] numbers(long[] numbers) {
        int[] decided = new int[numbers.length];
        for (int row = 0; row < decided.length; row++) {
            decided[row] = known(codes.code(numbers[row]), numbers[row], row);
        }
        return decided;
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
