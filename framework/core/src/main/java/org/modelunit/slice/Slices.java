package org.modelunit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;

/** Examples divided into slices: for each row the code of its slice. Immutable and safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Slices {

    /** The most slices that a slicing may have. */
    public static final int MOST = 5_000;

    /** The name of the slice of inputs whose key is missing. */
    public static final String MISSING = "(missing)";

    /** The code of rows that are in no slice. */
    static final int NONE = -1;

    private final String slicing;
    private final List<String> names;
    private final int[] codes;
    private final int[] counts;

    private Slices(String slicing, List<String> names, int[] codes) {
        this.slicing = slicing;
        this.names = List.copyOf(names);
        this.codes = codes;
        this.counts = new int[names.size()];
        for (int code : codes) {
            if (code != NONE) {
                counts[code]++;
            }
        }
    }

    static Slices of(String slicing, List<String> names, int[] codes) {
        return new Slices(slicing, names, codes);
    }

    /** Returns the number of one more slice, unless there are too many. */
    static int requireFew(String slicing, int slices, int row) {
        if (slices >= MOST) {
            throw new DataException("the slicing '" + slicing + "' has more than " + MOST + " slices after " + (row + 1)
                    + " rows; if its key is a number, divide it into bins: byNumber(name, key).quantiles(4) or .edges(…);"
                    + " if it names single examples, it is no slicing");
        }
        return slices;
    }

    /** Returns what people call the slicing. */
    public String slicing() {
        return slicing;
    }

    /** Returns how many slices there are. */
    public int size() {
        return names.size();
    }

    /**
     * Returns the name of a slice.
     *
     * @param slice from 0 to below {@link #size()}
     */
    public String name(int slice) {
        return names.get(slice);
    }

    /** Returns the slices' names, in their order. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the number of a slice.
     *
     * @param slice the name of a slice
     * @throws IllegalArgumentException if there is no such slice
     */
    int indexOf(String slice) {
        int index = names.indexOf(slice);
        if (index < 0) {
            throw new IllegalArgumentException("there is no slice '" + slice + "' of " + slicing + "; there are "
                    + names.stream().limit(20).collect(Collectors.joining("', '", "'", "'")));
        }
        return index;
    }

    /**
     * Returns how many rows a slice has.
     *
     * @param slice from 0 to below {@link #size()}
     */
    public int count(int slice) {
        return counts[slice];
    }

    /**
     * Returns the slice of a row, or -1 where it is in none.
     *
     * @param row from 0
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * Returns the numbers of a slice's rows, ascending.
     *
     * @param slice from 0 to below {@link #size()}
     */
    public int[] rows(int slice) {
        int[] rows = new int[counts[slice]];
        int next = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] == slice) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /** One slice for each pair that occurs, ordered by the one and then the other. */
    Slices crossedWith(Slices other) {
        String name = slicing + " × " + other.slicing;
        long[] pairs = new long[codes.length];
        BitSet occurring = new BitSet();
        int count = 0;
        for (int row = 0; row < codes.length; row++) {
            boolean isInBoth = codes[row] != NONE && other.codes[row] != NONE;
            pairs[row] = isInBoth ? (long) codes[row] * other.size() + other.codes[row] : NONE;
            if (isInBoth) {
                count += occurring.get((int) pairs[row]) ? 0 : 1; // pairs are at most MOST times MOST
                occurring.set((int) pairs[row]);
                requireFew(name, count - 1, row);
            }
        }
        int[] rank = new int[occurring.length()];
        List<String> crossed = new ArrayList<>();
        occurring.stream().forEach(pair -> {
            rank[pair] = crossed.size();
            crossed.add(names.get(pair / other.size()) + ", " + other.names.get(pair % other.size()));
        });
        int[] found = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            found[row] = pairs[row] == NONE ? NONE : rank[(int) pairs[row]];
        }
        return of(name, crossed, found);
    }

    /**
     * Refuses a division that divides nothing.
     *
     * @param subject what was divided, by name
     * @throws DataException if no row is in a slice, or all rows are in one
     */
    void requireDivision(String subject) {
        int inSlices = Arrays.stream(counts).sum();
        if (inSlices == 0) {
            throw new DataException("the slicing '" + slicing + "' matched none of the " + codes.length
                    + " examples of " + subject + ", so nothing would be checked");
        }
        for (int slice = 0; slice < names.size(); slice++) {
            if (counts[slice] == codes.length) {
                throw new DataException("the slicing '" + slicing + "' puts all " + codes.length + " examples of "
                        + subject + " into the slice '" + names.get(slice)
                        + "', so it says nothing that the whole does not");
            }
        }
    }

    /** Returns the slicing's name and the number of slices. */
    @Override
    public String toString() {
        return slicing + ": " + size() + " slices of " + codes.length + " rows";
    }
}
