package org.modelunit.onnx.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.onnx.tensor.TensorReader;
import org.modelunit.tensor.Tensor;

/** Collects the outputs of one run that are tensors, each in its own type, in memory of Java. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorCollector implements Outputs<Map<String, Tensor>> {

    private final List<String> names;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /**
     * Makes a collector.
     *
     * @param names the outputs, tensors all of them
     */
    public TensorCollector(List<String> names) {
        this.names = List.copyOf(names);
    }

    @Override
    public void request(Call call) {
        names.forEach(call::request);
    }

    @Override
    public void read(Call call, Batch<?> batch) throws OrtException {
        for (String name : names) {
            if (call.output(name) instanceof OnnxTensor tensor) {
                tensors.put(name, TensorReader.read(tensor));
            }
        }
    }

    @Override
    public Map<String, Tensor> answers() {
        return tensors;
    }

    @Override
    public Map<String, Tensor> reordered(Map<String, Tensor> answers, int[] places) {
        throw new IllegalStateException("one run keeps its order");
    }
}
