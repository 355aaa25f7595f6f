package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.Batch;
import org.modelunit.onnx.session.Feed;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** One input for each component of a record, a column [N, 1] or [N]. */
final class RecordInputs<R> implements Inputs<R> {

    /** An input with the component that fills it. */
    record Column(Port port, Component component) {}

    private final Signature signature;
    private final List<Column> columns;

    RecordInputs(Signature signature, List<Column> columns) {
        this.signature = signature;
        this.columns = columns;
    }

    /** Whether a component's value is put into an input as it is. */
    static boolean isQuick(Port port) {
        return port.isTensorOf(
                OnnxJavaType.FLOAT,
                OnnxJavaType.DOUBLE,
                OnnxJavaType.INT64,
                OnnxJavaType.INT32,
                OnnxJavaType.BOOL,
                OnnxJavaType.STRING);
    }

    @Override
    public void encode(Batch<R> batch, Feed feed) {
        for (Column column : columns) {
            encode(column, batch, feed);
        }
    }

    private void encode(Column column, Batch<R> batch, Feed feed) {
        Port port = column.port;
        Component component = column.component;
        int rows = batch.rows();
        signature.checkBatch(port, rows);
        long[] shape = port.rank() == 1 ? new long[] {rows} : new long[] {rows, 1};
        if (port.type() == OnnxJavaType.STRING) {
            String[] texts = new String[rows];
            each(rows, row -> texts[row] = component.text(batch, row));
            feed.texts(port, texts, shape);
            return;
        }
        ByteBuffer buffer = feed.numbers(port, shape);
        switch (port.type()) {
            case FLOAT -> each(rows, row -> buffer.putFloat(component.single(batch, row)));
            case DOUBLE -> each(rows, row -> buffer.putDouble(component.number(batch, row)));
            case INT64 -> each(rows, row -> buffer.putLong(component.whole(batch, row)));
            case INT32 -> each(rows, row -> buffer.putInt((int) component.whole(batch, row)));
            case BOOL -> each(rows, row -> buffer.put((byte) (component.truth(batch, row) ? 1 : 0)));
            default -> throw new ModelException("a column cannot hold " + port.type());
        }
    }

    private static void each(int rows, IntConsumer write) {
        for (int row = 0; row < rows; row++) {
            write.accept(row);
        }
    }
}
