package org.modelunit.progress;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong signs = new AtomicLong();

    /**
     * Watches rows.
     *
     * @param rows the rows themselves, which nobody can change
     * @param progress what their batches are counted by
     */
    @SuppressWarnings("unchecked") // rows are only read, so those of a narrower type serve as well
    public WatchedRows(List<? extends I> rows, Progress progress) {
        this.rows = (List<I>) rows;
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

    /**
     * Says that work on rows goes on, where these are watched; each batch that is asked for says so, too.
     *
     * @param rows the rows as they were given
     */
    public static void signOfLife(List<?> rows) {
        if (rows instanceof WatchedRows<?> watched) {
            watched.signs.lazySet(watched.signs.getPlain() + 1); // whether the number changes is all that matters
        }
    }

    /** Returns a number that changes with each sign of life. */
    public long signs() {
        return signs.get();
    }

    /** Returns a batch itself; those asked for before are done. */
    @Override
    public List<I> subList(int from, int to) {
        signOfLife(this);
        progress.add(begun.getAndSet(to - from));
        return rows.subList(from, to);
    }
}
