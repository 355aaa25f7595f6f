package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Groups of equal scores, one after the other in ascending order. For one thread. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RankedGroups {

    private final long[] positives;
    private final long[] ends;
    private int word;
    private int bit; // the first one of the word that is not read yet
    private long positivesOfGroup;
    private long negativesOfGroup;

    RankedGroups(long[] positives, long[] ends) {
        this.positives = positives;
        this.ends = ends;
    }

    /** Goes on to the next group, the first one at first, and tells whether there is one. */
    public boolean next() {
        positivesOfGroup = 0;
        negativesOfGroup = 0;
        while (word < ends.length) {
            long endsAhead = ends[word] & -1L << bit;
            long ahead = positives[word] & -1L << bit;
            if (endsAhead != 0) {
                take(Long.numberOfTrailingZeros(endsAhead), ahead);
                return true;
            }
            int ones = Long.bitCount(ahead);
            positivesOfGroup += ones;
            negativesOfGroup += Long.SIZE - bit - ones;
            word++;
            bit = 0;
        }
        return false;
    }

    /** Takes what is ahead in the word up to the last row of the group. */
    private void take(int last, long ahead) {
        int ones = Long.bitCount(ahead & -1L >>> 63 - last);
        positivesOfGroup += ones;
        negativesOfGroup += last + 1 - bit - ones;
        bit = last + 1 & 63;
        word += last + 1 >>> 6;
    }

    /** Returns the number of positives in the group. */
    public long positives() {
        return positivesOfGroup;
    }

    /** Returns the number of other rows in the group. */
    public long negatives() {
        return negativesOfGroup;
    }
}
