package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where things go that are divided among buckets (counting sort): each part counts its own for each bucket, and then knows where they
 * go. In a bucket they keep their order, whatever the number of parts. Parts may be counted and moved by threads of their own.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Places {

    private static final int ROWS_OF_A_PART = 1 << 14; // fewer are not worth a thread

    private final int size;
    private final int[][] next; // for each part and bucket how many there are, then where the next one goes
    private final int[] starts; // of the buckets, and the end of the last one

    /**
     * Makes places that are not counted yet.
     *
     * @param size how many things there are
     * @param threads how many threads divide them
     * @param buckets how many buckets there are
     */
    public Places(int size, int threads, int buckets) {
        this.size = size;
        this.next = new int[Math.min(threads, 1 + size / ROWS_OF_A_PART)][buckets];
        this.starts = new int[buckets + 1];
    }

    /** Returns the number of parts. */
    public int parts() {
        return next.length;
    }

    /**
     * Returns where a part begins and the one before it ends.
     *
     * @param part from 0 to {@link #parts()}, the end of the last one
     */
    public int first(int part) {
        return (int) ((long) size * part / parts());
    }

    /**
     * Returns the counts of a part for each bucket, which it is to fill; after {@link #place()} where its next one goes, which it is to
     * move on.
     *
     * @param part from 0 to below {@link #parts()}
     */
    public int[] of(int part) {
        return next[part];
    }

    /** Turns counts into places: what is in a bucket lies together, beginning with what the first part put there. */
    public void place() {
        int place = 0;
        for (int bucket = 0; bucket < starts.length - 1; bucket++) {
            starts[bucket] = place;
            for (int[] ofPart : next) {
                int count = ofPart[bucket];
                ofPart[bucket] = place;
                place += count;
            }
        }
        starts[starts.length - 1] = place;
    }

    /**
     * Returns where a bucket starts and the one before it ends, once they are placed.
     *
     * @param bucket from 0 to the number of buckets, the end of the last one
     */
    public int start(int bucket) {
        return starts[bucket];
    }
}
