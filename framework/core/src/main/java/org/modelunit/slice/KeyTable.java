package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a slicing, numbered as they come. As there are few of them, a table of one size and open addressing does, which boxes no
 * numbers and mostly finds the very object at once.
 */
final class KeyTable {

    private static final int BITS = Integer.SIZE - Integer.numberOfLeadingZeros(2 * Slices.MOST); // at most half full
    private static final int SPREAD = 0x9E3779B9; // 2^32 by the golden ratio (Knuth, volume 3, 6.4)

    private final String slicing;
    private final List<Object> keys = new ArrayList<>();
    private final @Nullable Object[] slots = new @Nullable Object[1 << BITS];
    private final int[] codes = new int[1 << BITS];

    KeyTable(String slicing) {
        this.slicing = slicing;
    }

    /** The number of a key, a new one for a key that was not there yet. */
    int code(Object key, int row) {
        int slot = key.hashCode() * SPREAD >>> -BITS;
        for (Object there = slots[slot]; there != null; there = slots[slot]) {
            if (there == key || there.equals(key)) {
                return codes[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = key;
        codes[slot] = Slices.requireFew(slicing, keys.size(), row);
        keys.add(key);
        return codes[slot];
    }

    /** The keys by their numbers. */
    List<Object> keys() {
        return keys;
    }
}
