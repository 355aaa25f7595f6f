package org.modelunit.sorting;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Groups of equal scores, one after the other, those of the highest score first. For one thread. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RankedGroups {

    private final long[] positives;
    private final long[] ends;
    private int last; // the position of the last row that was not given yet
    private int positivesOfGroup;
    private int rowsOfGroup;

    RankedGroups(int size, long[] positives, long[] ends) {
        this.positives = positives;
        this.ends = ends;
        this.last = size - 1;
    }

    /** Goes on to the next group, the first one at first, and tells whether there is one. */
    public boolean next() {
        if (last < 0) {
            return false;
        }
        positivesOfGroup = 0;
        rowsOfGroup = 0;
        int word = last >>> 6;
        long ahead = -1L >>> ~last; // the bits from 0 to the last row's; shifts look at six bits only
        long endsAhead = ends[word] & ahead >>> 1;
        while (endsAhead == 0 && word > 0) {
            take(word, ahead);
            word--;
            ahead = -1L;
            endsAhead = ends[word];
        }
        int first = Long.SIZE - Long.numberOfLeadingZeros(endsAhead); // the bit after the end of the group below
        take(word, first == Long.SIZE ? 0 : ahead & -1L << first);
        last = (word << 6) + first - 1;
        return true;
    }

    private void take(int word, long rows) {
        positivesOfGroup += Long.bitCount(positives[word] & rows);
        rowsOfGroup += Long.bitCount(rows);
    }

    /** Returns the number of positives in the group. */
    public int positives() {
        return positivesOfGroup;
    }

    /** Returns the number of other rows in the group. */
    public int negatives() {
        return rowsOfGroup - positivesOfGroup;
    }
}
