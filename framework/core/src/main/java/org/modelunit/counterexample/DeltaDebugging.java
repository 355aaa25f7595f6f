package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Minimises sets of parts: the algorithm ddmin (A. Zeller, R. Hildebrandt, IEEE Trans. Softw. Eng. 28, 2002). No part of what it gives can
 * be left out alone.
 */
final class DeltaDebugging {

    private final List<Part> all;
    private final Predicate<List<Part>> test;
    private final BooleanSupplier isSpent;
    private final Map<BitSet, Boolean> known = new HashMap<>();

    /**
     * Prepares a search.
     *
     * @param all the parts, for which the test is known to fail
     * @param test tells whether it fails for some of them
     * @param isSpent tells when to give up
     */
    DeltaDebugging(List<Part> all, Predicate<List<Part>> test, BooleanSupplier isSpent) {
        this.all = all;
        this.test = test;
        this.isSpent = isSpent;
    }

    /** The parts that are left: one or more, unless there are none. */
    List<Part> minimal() {
        BitSet left = new BitSet();
        left.set(0, all.size());
        int blocks = 2;
        while (left.cardinality() > 1 && !isSpent.getAsBoolean()) {
            int size = left.cardinality();
            List<BitSet> subsets = split(left, Math.min(blocks, size));
            BitSet smaller = failing(left, subsets, blocks);
            if (smaller == null) {
                if (blocks >= size) {
                    break;
                }
                blocks = Math.min(size, 2 * blocks);
            } else {
                blocks = subsets.contains(smaller) ? 2 : Math.max(2, blocks - 1);
                left = smaller;
            }
        }
        return parts(left);
    }

    private @Nullable BitSet failing(BitSet left, List<BitSet> subsets, int blocks) {
        for (BitSet subset : subsets) {
            if (fails(subset)) {
                return subset;
            }
        }
        if (blocks > 2 || subsets.size() > 2) {
            for (BitSet subset : subsets) {
                BitSet others = (BitSet) left.clone();
                others.andNot(subset);
                if (fails(others)) {
                    return others;
                }
            }
        }
        return null;
    }

    private static List<BitSet> split(BitSet left, int blocks) {
        int[] indexes = left.stream().toArray();
        List<BitSet> subsets = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            BitSet subset = new BitSet();
            int to = (int) ((long) (i + 1) * indexes.length / blocks);
            for (int j = (int) ((long) i * indexes.length / blocks); j < to; j++) {
                subset.set(indexes[j]);
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private boolean fails(BitSet some) {
        if (isSpent.getAsBoolean()) {
            return false;
        }
        Boolean told = known.get(some);
        if (told == null) {
            told = test.test(parts(some));
            known.put(some, told);
        }
        return told;
    }

    private List<Part> parts(BitSet some) {
        return some.stream().mapToObj(all::get).toList();
    }
}
