package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.List;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** One matrix, whose columns the components of a record fill in their order; each value goes straight to the type of the input. */
final class RecordMatrix<R> implements Inputs<R> {

    private final Signature signature;
    private final Port port;
    private final Component[] components;

    RecordMatrix(Signature signature, Port port, List<Component> components) {
        this.signature = signature;
        this.port = port;
        this.components = components.toArray(Component[]::new);
    }

    @Override
    public void encode(Batch<R> batch, Feed feed) {
        int rows = batch.rows();
        signature.checkBatch(port, rows);
        ByteBuffer buffer = feed.numbers(port, new long[] {rows, components.length});
        if (port.type() == OnnxJavaType.FLOAT) {
            for (int row = 0; row < rows; row++) {
                for (Component component : components) {
                    buffer.putFloat(component.single(batch, row));
                }
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (Component component : components) {
                buffer.putDouble(component.number(batch, row));
            }
        }
    }
}
