package org.modelunit.onnx;

import java.util.List;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Port;

/** An input that an encoder fills with floats. */
record MatrixInput<I>(String name, Encoder<? super I> encoder) implements InputFiller<I> {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Inputs<I> bind(Session session, List<Port> ports) {
        Port port = ports.get(0);
        return MatrixInputs.isQuick(port)
                ? new MatrixInputs<>(session, port, encoder)
                : new RowInput<I>(name, encoder::encode).bind(session, ports);
    }
}
