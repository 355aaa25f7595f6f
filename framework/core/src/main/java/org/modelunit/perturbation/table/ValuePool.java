package org.modelunit.perturbation.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.modelunit.integrity.InputContent;
import org.modelunit.perturbation.Draw;

/**
 * Values to draw from, sorted by what they say, so that the order in which they were given has no say. Immutable.
 *
 * @param hashes of the values, ascending
 * @param values the values
 * @param ends how heavy each value and those before it are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ValuePool(long[] hashes, Object[] values, long[] ends) implements Serializable {

    /** Each different value with the same chance. */
    static ValuePool ofDistinct(Collection<?> all) {
        return of(all, count -> 1);
    }

    /** Each value with the chance that it has among all. */
    static ValuePool ofAll(Collection<?> all) {
        return of(all, count -> count);
    }

    private static ValuePool of(Collection<?> all, ToLongFunction<Long> weight) {
        Map<Long, Object> distinct = new TreeMap<>();
        Map<Long, Long> counts = new TreeMap<>();
        for (Object value : all) {
            long hash = InputContent.hash(value);
            distinct.put(hash, value);
            counts.merge(hash, 1L, Long::sum);
        }
        long[] ends = new long[distinct.size()];
        long end = 0;
        int at = 0;
        for (long count : counts.values()) {
            end += weight.applyAsLong(count);
            ends[at++] = end;
        }
        return new ValuePool(
                counts.keySet().stream().mapToLong(hash -> hash).toArray(),
                distinct.values().toArray(),
                ends);
    }

    int size() {
        return values.length;
    }

    /** Draws another value than one; null if there is none. */
    @Nullable
    Object other(Object than, Draw draw) {
        int own = Arrays.binarySearch(hashes, InputContent.hash(than));
        long start = own > 0 ? ends[own - 1] : 0;
        long ofOwn = own < 0 ? 0 : ends[own] - start;
        long others = (ends.length == 0 ? 0 : ends[ends.length - 1]) - ofOwn;
        if (others == 0) {
            return null;
        }
        long drawn = (long) (draw.random().nextDouble() * others);
        long place = own >= 0 && drawn >= start ? drawn + ofOwn : drawn;
        int at = Arrays.binarySearch(ends, place);
        return values[at >= 0 ? at + 1 : -at - 1];
    }
}
