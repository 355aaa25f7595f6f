package org.modelunit.onnx.tensor;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** Copies tensors of ONNX Runtime to memory of Java, each in its own type. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorReader {

    private TensorReader() {}

    /** Tells whether tensors of a type can be read. */
    public static boolean reads(TensorInfo info) {
        return info.type == OnnxJavaType.STRING || List.of(NumberView.types()).contains(info.type);
    }

    /**
     * Copies a tensor.
     *
     * @throws IllegalArgumentException if it is of a type that Java has no number for, or larger than an array
     */
    public static Tensor read(OnnxTensor tensor) throws OrtException {
        TensorInfo info = tensor.getInfo();
        if (!reads(info)) {
            throw new IllegalArgumentException("Java has no number for elements of " + info.onnxType);
        }
        int[] shape = new int[info.getShape().length];
        int size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = Math.toIntExact(info.getShape()[axis]);
            size = Math.multiplyExact(size, shape[axis]);
        }
        if (info.type == OnnxJavaType.STRING) {
            List<String> texts = new ArrayList<>(size);
            if (size > 0) {
                flatten(tensor.getValue(), texts);
            }
            return Tensor.of(texts.toArray(new String[0]), shape);
        }
        return numbers(tensor, info, shape, size);
    }

    private static Tensor numbers(OnnxTensor tensor, TensorInfo info, int[] shape, int size) {
        if (info.type == OnnxJavaType.FLOAT) {
            float[] floats = new float[size];
            tensor.getFloatBuffer().get(floats);
            return Tensor.of(floats, shape);
        }
        NumberView view = NumberView.of(tensor);
        ElementType type = typeOf(info);
        if (type == ElementType.FLOAT64) {
            double[] doubles = new double[size];
            for (int i = 0; i < size; i++) {
                doubles[i] = view.get(i);
            }
            return Tensor.of(doubles, shape);
        }
        if (type.isFloating()) {
            float[] halves = new float[size];
            for (int i = 0; i < size; i++) {
                halves[i] = (float) view.get(i);
            }
            return Tensor.of(halves, type, shape);
        }
        long[] longs = new long[size];
        for (int i = 0; i < size; i++) {
            longs[i] = view.whole(i);
        }
        return Tensor.of(longs, type, shape);
    }

    private static ElementType typeOf(TensorInfo info) {
        return typeOf(info.type, NumberView.isUnsigned(info));
    }

    /** Returns the type of a tensor that can be read. */
    static ElementType typeOf(OnnxJavaType type, boolean isUnsigned) {
        return switch (type) {
            case FLOAT -> ElementType.FLOAT32;
            case DOUBLE -> ElementType.FLOAT64;
            case FLOAT16 -> ElementType.FLOAT16;
            case BFLOAT16 -> ElementType.BFLOAT16;
            case INT64 -> isUnsigned ? ElementType.UINT64 : ElementType.INT64;
            case INT32 -> isUnsigned ? ElementType.UINT32 : ElementType.INT32;
            case INT16 -> isUnsigned ? ElementType.UINT16 : ElementType.INT16;
            case INT8 -> ElementType.INT8;
            case UINT8 -> ElementType.UINT8;
            case BOOL -> ElementType.BOOL;
            case STRING -> ElementType.STRING;
            default -> throw new IllegalStateException("Java has no number for " + type);
        };
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
}
