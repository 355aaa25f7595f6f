package org.modelunit.onnx.session;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorRows;

/** Tensors that are there already, by the names of a file's inputs: whole, or some rows of each for a batch. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NamedTensorInputs implements Inputs<Integer> {

    private final Signature signature;
    private final Map<String, Tensor> tensors;
    private final boolean areRows;

    private NamedTensorInputs(Signature signature, Map<String, Tensor> tensors, boolean areRows) {
        this.signature = signature;
        this.tensors = tensors;
        this.areRows = areRows;
        for (String name : tensors.keySet()) {
            signature.input(name); // or it says which there are
        }
        for (Port port : signature.inputs()) {
            if (!tensors.containsKey(port.name())) {
                throw signature.error(
                        "there is no tensor for the input '" + port.name() + "'",
                        "give a tensor for each input; there are "
                                + tensors.keySet().stream()
                                        .map(name -> "'" + name + "'")
                                        .collect(Collectors.joining(", ")));
            }
        }
    }

    /**
     * Returns inputs that are cut into batches along the first axis of each tensor.
     *
     * @throws org.modelunit.error.ModelException if a tensor is missing, or there is no input of its name
     */
    public static NamedTensorInputs ofRows(Signature signature, Map<String, Tensor> tensors) {
        return new NamedTensorInputs(signature, tensors, true);
    }

    /**
     * Returns inputs that are handed over as they are, in one run.
     *
     * @throws org.modelunit.error.ModelException if a tensor is missing, or there is no input of its name
     */
    public static NamedTensorInputs whole(Signature signature, Map<String, Tensor> tensors) {
        return new NamedTensorInputs(signature, tensors, false);
    }

    @Override
    public void encode(Batch<Integer> batch, Feed feed) {
        for (Port port : signature.inputs()) {
            Tensor tensor = tensors.get(port.name());
            if (tensor != null) { // as all are
                write(
                        port,
                        areRows ? TensorRows.range(tensor, batch.get(0), batch.get(batch.rows() - 1) + 1) : tensor,
                        feed);
            }
        }
    }

    private void write(Port port, Tensor tensor, Feed feed) {
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        try {
            if (tensor.elementType().isText()) {
                String[] texts = new String[tensor.size()];
                Arrays.setAll(texts, tensor::text);
                feed.texts(port, texts, shape);
                return;
            }
            new Elements(port, feed.numbers(port, shape)).write(flat(tensor));
        } catch (Elements.Unfit e) {
            throw signature.error("the tensor for the input '" + port.name() + "' " + e.getMessage(), e.fix(), e);
        }
    }

    private static Object flat(Tensor tensor) {
        if (tensor.isFloat()) {
            float[] floats = new float[tensor.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) tensor.get(i);
            }
            return floats;
        }
        if (tensor.elementType().isFloating()) {
            double[] doubles = new double[tensor.size()];
            Arrays.setAll(doubles, tensor::get);
            return doubles;
        }
        long[] longs = new long[tensor.size()];
        Arrays.setAll(longs, tensor::getLong);
        return longs;
    }
}
