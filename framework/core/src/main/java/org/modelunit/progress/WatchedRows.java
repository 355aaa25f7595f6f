package org.modelunit.progress;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Rows that count as done when the batch after theirs is asked for, by {@link #subList}. So any model's pass is counted without
 * knowing, whoever makes its batches, and rows cost nothing.
 *
 * @param <I> the type of a row
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class WatchedRows<I> extends AbstractList<I> implements RandomAccess {

    private final List<I> rows;
    private final Progress progress;
    private final AtomicInteger begun = new AtomicInteger();

    /**
     * Watches rows.
     *
     * @param rows the rows themselves
     * @param progress what their batches are counted by
     */
    public WatchedRows(List<I> rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public I get(int row) {
        return rows.get(row);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Returns a batch itself; those asked for before are done. */
    @Override
    public List<I> subList(int from, int to) {
        progress.add(begun.getAndSet(to - from));
        return rows.subList(from, to);
    }
}
