package org.modelunit.metric;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Memo;
import org.modelunit.parallel.Workers;
import org.modelunit.sorting.Places;

/**
 * Rows divided into groups: for each row the code of its group. Immutable and safe for any thread, as long as nobody writes to the
 * array handed over.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Grouping {

    /** The code of a row that is in no group. */
    public static final int NONE = -1;

    private final int size;
    private final int[] codes;
    private final Places places; // a bucket for the rows in no group, then one for each group
    private final Memo memo = new Memo();
    private int @Nullable [] ordered; // the rows, bucket by bucket; guarded by this

    private Grouping(int size, int[] codes) {
        this.size = size;
        this.codes = codes;
        Workers workers = Workers.current();
        this.places = new Places(codes.length, workers.threads(), size + 1);
        workers.run(places.parts(), this::countPart);
        places.place();
    }

    /**
     * Returns groups over an array of codes without copying it; the caller must not write to it again.
     *
     * @param size how many groups there are
     * @param codes the code of each row's group, from 0 to below {@code size}, or {@link #NONE}
     * @throws IllegalArgumentException if a code is none of these; the message names the row
     */
    public static Grouping wrap(int size, int[] codes) {
        return new Grouping(size, codes);
    }

    private void countPart(int part) {
        int[] counts = places.of(part);
        int end = places.first(part + 1);
        for (int row = places.first(part); row < end; row++) {
            int code = codes[row];
            if (code < NONE || code >= size) {
                throw new IllegalArgumentException(
                        "row " + row + " has the code " + code + ", but there are only " + size + " groups");
            }
            counts[code + 1]++;
        }
    }

    /** Returns how many groups there are. */
    public int size() {
        return size;
    }

    /** Returns how many rows there are, those in no group among them. */
    public int rows() {
        return codes.length;
    }

    /**
     * Returns the code of a row's group, or {@link #NONE}.
     *
     * @param row from 0 to below {@link #rows()}
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * Copies the codes of neighbouring rows into an array.
     *
     * @param from the first row
     * @param to the row after the last one
     * @param target where they go
     * @param at the index of the first one there
     */
    public void copyRows(int from, int to, int[] target, int at) {
        System.arraycopy(codes, from, target, at, to - from);
    }

    /**
     * Returns how many rows a group has.
     *
     * @param group from 0 to below {@link #size()}
     */
    public int count(int group) {
        Objects.checkIndex(group, size);
        return places.start(group + 2) - places.start(group + 1);
    }

    /**
     * Returns the numbers of a group's rows, ascending. Those of all groups are found in one pass, when they are first asked for.
     *
     * @param group from 0 to below {@link #size()}
     */
    public int[] rows(int group) {
        Objects.checkIndex(group, size);
        return Arrays.copyOfRange(ordered(), places.start(group + 1), places.start(group + 2));
    }

    private synchronized int[] ordered() {
        int[] present = ordered;
        if (present == null) {
            int[] rows = new int[codes.length];
            Workers.current().run(places.parts(), part -> movePart(part, rows));
            ordered = rows;
            present = rows;
        }
        return present;
    }

    private void movePart(int part, int[] target) {
        int[] next = places.of(part);
        int end = places.first(part + 1);
        for (int row = places.first(part); row < end; row++) {
            target[next[codes[row] + 1]++] = row;
        }
    }

    /** What a statistic is in each group of outcomes, computed once. */
    <O extends Outcomes, S> IntFunction<S> once(GroupedStatistic<? super O, S> statistic, O outcomes) {
        return memo.once(new Asked(statistic, outcomes), () -> statistic.ofGroups(outcomes, this));
    }

    private record Asked(Statistic<?, ?> statistic, Outcomes outcomes) {}

    /** Returns how many groups there are of how many rows. */
    @Override
    public String toString() {
        return size + " groups of " + codes.length + " rows";
    }
}
