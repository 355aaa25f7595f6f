package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxMap;
import ai.onnxruntime.OnnxSequence;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.onnx.output.TensorOutput;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.NumberView;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.tensor.Tensor;

/** Reads all outputs of a file as they are, copied to memory of Java. */
record RawOutputs(Signature signature) {

    /** Returns what collects the outputs of a pass of one batch. */
    Outputs<TensorAnswers> collector(int rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        return new Outputs<>() {
            @Override
            public void request(Call call) {
                signature.outputs().forEach(port -> call.request(port.name()));
            }

            @Override
            public void read(Call call, Batch<?> batch) throws OrtException {
                for (Port port : signature.outputs()) {
                    values.put(port.name(), value(port.name(), call.output(port.name()), call));
                }
            }

            @Override
            public TensorAnswers answers() {
                return new TensorAnswers(rows, values);
            }

            @Override
            public TensorAnswers reordered(TensorAnswers answers, int[] places) {
                throw new IllegalStateException("a pass of one batch keeps its order");
            }
        };
    }

    private Object value(String output, OnnxValue value, Call call) throws OrtException {
        if (value instanceof OnnxTensor tensor) {
            return tensor(output, tensor);
        }
        if (value instanceof OnnxSequence sequence) {
            List<? extends OnnxValue> parts = sequence.getValue();
            parts.forEach(call::ownForRun); // each is a native object of its own
            List<Object> list = new ArrayList<>();
            for (OnnxValue part : parts) {
                list.add(value(output, part, call));
            }
            return Collections.unmodifiableList(list);
        }
        if (value instanceof OnnxMap map) {
            return new LinkedHashMap<Object, Object>(map.getValue());
        }
        throw unknown(output, "a " + value.getType());
    }

    private RuntimeException unknown(String output, String what) {
        return signature.error(
                "the output '" + output + "' is " + what + ", which cannot be read",
                "export the model with outputs of numbers, truth values or texts");
    }

    private Object tensor(String output, OnnxTensor tensor) throws OrtException {
        int[] shape = new int[tensor.getInfo().getShape().length];
        int size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = Math.toIntExact(tensor.getInfo().getShape()[axis]);
            size = Math.multiplyExact(size, shape[axis]);
        }
        OnnxJavaType type = tensor.getInfo().type;
        if (type == OnnxJavaType.STRING) {
            return new TensorAnswers.Texts(List.copyOf(TensorOutput.flatTexts(tensor)), shape);
        }
        if (!List.of(NumberView.types()).contains(type)) {
            throw unknown(output, "of a type that Java has no number for (" + tensor.getInfo().onnxType + ")");
        }
        NumberView view = NumberView.of(tensor);
        return switch (type) {
            case FLOAT, FLOAT16, BFLOAT16 -> {
                float[] floats = new float[size];
                for (int i = 0; i < size; i++) {
                    floats[i] = (float) view.get(i);
                }
                yield Tensor.of(floats, shape);
            }
            case DOUBLE -> {
                double[] doubles = new double[size];
                for (int i = 0; i < size; i++) {
                    doubles[i] = view.get(i);
                }
                yield Tensor.of(doubles, shape);
            }
            default -> {
                long[] longs = new long[size];
                for (int i = 0; i < size; i++) {
                    longs[i] = view.whole(i);
                }
                yield new TensorAnswers.Whole(longs, shape);
            }
        };
    }
}
