package org.modelunit.onnx.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.Port;

/** Tensors over memory that Java owns, by name. Making one costs more than a small run, so one is made for a shape and not for a run. */
final class PlacedTensors {

    private final Map<String, OnnxTensor> tensors = new HashMap<>(4);
    private final Map<String, Place> places = new HashMap<>(4);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(ByteBuffer buffer, long[] shape) {}

    /** Returns the tensors as ONNX Runtime wants them. */
    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    /** Returns the memory of a tensor, or null where there is none. */
    @Nullable
    ByteBuffer buffer(String name) {
        Place place = places.get(name);
        return place == null ? null : place.buffer;
    }

    /** Returns the shape of a tensor of ours. */
    long[] shape(String name) {
        Place place = places.get(name);
        return place == null ? new long[0] : place.shape.clone();
    }

    @SuppressWarnings("ReferenceEquality") // two buffers are equal by what is in them; which memory it is counts here
    boolean has(String name, ByteBuffer buffer, long[] shape) {
        Place place = places.get(name);
        return place != null && place.buffer == buffer && Arrays.equals(place.shape, shape);
    }

    /** Makes a tensor in the place of the one of that name; the caller owns both. */
    OnnxTensor place(Port port, ByteBuffer buffer, long[] shape) throws OrtException {
        OnnxTensor tensor = OnnxTensor.createTensor(OrtRuntime.environment(), buffer, shape, port.type());
        tensors.put(port.name(), tensor);
        places.put(port.name(), new Place(buffer, shape));
        return tensor;
    }

    void put(String name, OnnxTensor tensor) {
        tensors.put(name, tensor);
    }

    void remove(String name) {
        tensors.remove(name);
        places.remove(name);
    }
}
