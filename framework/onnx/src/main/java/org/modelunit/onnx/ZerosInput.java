package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.List;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.Port;

/** An input of zeros, in the shape of another one: the segments of a text that has one only. */
record ZerosInput<I>(String name, String like) implements InputFiller<I> {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        Port other = session.signature().input(like);
        if (port.type() == OnnxJavaType.STRING || other.type() == OnnxJavaType.STRING) {
            throw session.signature()
                    .error(
                            "zeros(\"" + name + "\", \"" + like
                                    + "\") cannot be made: both have to be inputs of numbers",
                            port.type() == OnnxJavaType.STRING
                                    ? "say column(\"" + name + "\", …) or constant(\"" + name + "\", …)"
                                    : "name the input with the shape, the tokens' for instance");
        }
        return (batch, feed) -> {
            long[] shape = feed.shape(like);
            int size = 1;
            for (long length : shape) {
                size = Math.multiplyExact(size, Math.toIntExact(length));
            }
            new Elements(port, feed.numbers(port, shape)).fill(0, size);
        };
    }
}
