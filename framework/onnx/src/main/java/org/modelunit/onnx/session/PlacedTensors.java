package org.modelunit.onnx.session;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.onnx.tensor.Port;

/** Tensors over memory that Java owns, by name. Making one costs more than a small run, so one is made for a shape and
 * not for a run, and those of some shapes are kept: batches seldom have longest texts of one length. */
final class PlacedTensors {

    private static final int KEPT = 64; // shapes of a name; each takes some hundred bytes, as all share one memory

    private final Map<String, OnnxTensor> tensors = new HashMap<>(4);
    private final Map<String, Place> places = new HashMap<>(4);
    private final Map<String, List<Place>> kept = new HashMap<>(4);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(ByteBuffer buffer, long[] shape, OnnxTensor tensor) {

        @SuppressWarnings(
                "ReferenceEquality") // two buffers are equal by what is in them; which memory it is counts here
        boolean isOver(ByteBuffer other) {
            return buffer == other;
        }
    }

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

    /** Puts the tensor of a shape that was placed before over the same memory in its place again, if there is one. */
    boolean reuse(String name, ByteBuffer buffer, long[] shape) {
        Place present = places.get(name);
        if (present != null && isFor(present, buffer, shape)) {
            return true;
        }
        for (Place place : kept.getOrDefault(name, List.of())) {
            if (isFor(place, buffer, shape)) {
                use(name, place);
                return true;
            }
        }
        return false;
    }

    private static boolean isFor(Place place, ByteBuffer buffer, long[] shape) {
        return place.isOver(buffer) && Arrays.equals(place.shape, shape);
    }

    private void use(String name, Place place) {
        tensors.put(name, place.tensor);
        places.put(name, place);
    }

    /** Forgets those of a name that are over other memory, or all where they have become too many; the caller closes them. */
    List<OnnxTensor> makeRoom(String name, ByteBuffer buffer) {
        List<Place> known = kept.getOrDefault(name, List.of());
        if (known.isEmpty() || known.size() < KEPT && known.get(0).isOver(buffer)) {
            return List.of();
        }
        remove(name);
        return known.stream().map(Place::tensor).toList();
    }

    /** Makes a tensor in the place of the one of that name; the caller owns both. */
    OnnxTensor place(Port port, ByteBuffer buffer, long[] shape) throws OrtException {
        OnnxTensor tensor = OnnxTensor.createTensor(OrtRuntime.environment(), buffer, shape, port.type());
        Place place = new Place(buffer, shape, tensor);
        use(port.name(), place);
        kept.computeIfAbsent(port.name(), name -> new ArrayList<>()).add(place);
        return tensor;
    }

    void put(String name, OnnxTensor tensor) {
        tensors.put(name, tensor);
    }

    void remove(String name) {
        tensors.remove(name);
        places.remove(name);
        kept.remove(name);
    }
}
