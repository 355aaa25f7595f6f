package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.modelunit.error.ModelException;

/** One input for each component of a record, a column [N, 1] or [N]. */
final class RecordInputs<R> implements Inputs<R> {

    /** An input with the component that fills it. */
    record Column(Port port, Component component) {}

    private final Session session;
    private final List<Column> columns;

    RecordInputs(Session session, List<Column> columns) {
        this.session = session;
        this.columns = columns;
    }

    @Override
    public Feed encode(List<R> rows) {
        Feed feed = session.feed(rows.size());
        try {
            for (Column column : columns) {
                encode(column, rows, feed);
            }
            return feed;
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    private void encode(Column column, List<R> rows, Feed feed) {
        Port port = column.port;
        Component component = column.component;
        long[] shape = port.rank() == 1 ? new long[] {rows.size()} : new long[] {rows.size(), 1};
        if (port.type() == OnnxJavaType.STRING) {
            String[] texts = new String[rows.size()];
            each(rows, (row, index) -> texts[index] = component.text(row, index));
            feed.texts(port, texts, shape);
            return;
        }
        ByteBuffer buffer = feed.numbers(port, shape);
        switch (port.type()) {
            case FLOAT -> each(rows, (row, index) -> buffer.putFloat((float) component.number(row, index)));
            case DOUBLE -> each(rows, (row, index) -> buffer.putDouble(component.number(row, index)));
            case INT64 -> each(rows, (row, index) -> buffer.putLong(component.whole(row, index)));
            case INT32 -> each(rows, (row, index) -> buffer.putInt((int) component.whole(row, index)));
            case BOOL -> each(rows, (row, index) -> buffer.put((byte) (component.truth(row, index) ? 1 : 0)));
            default -> throw new ModelException("a column cannot hold " + port.type());
        }
    }

    private void each(List<R> rows, ObjIntConsumer<Object> write) {
        for (int index = 0; index < rows.size(); index++) {
            write.accept(rows.get(index), index);
        }
    }
}
