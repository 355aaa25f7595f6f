package org.modelunit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.metric.Grouping;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/** Examples divided into slices: for each row the code of its slice. Immutable and safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Slices {

    /** The most slices that a slicing may have. */
    public static final int MOST = 5_000;

    /** The name of the slice of inputs whose key is missing. */
    public static final String MISSING = "(missing)";

    /** The code of rows that are in no slice. */
    static final int NONE = Grouping.NONE;

    private final String slicing;
    private final List<String> names;
    private final Grouping groups;
    private final BitSet missing; // the slices of rows without a key; nobody writes to it

    private Slices(String slicing, List<String> names, Grouping groups, BitSet missing) {
        this.slicing = slicing;
        this.names = List.copyOf(SliceNames.requireApart(slicing, names));
        this.groups = groups;
        this.missing = missing;
    }

    /** Takes the array of codes as it is; nobody may write to it again. */
    static Slices of(String slicing, List<String> names, int[] codes) {
        return of(slicing, names, Grouping.wrap(names.size(), codes));
    }

    static Slices of(String slicing, List<String> names, Grouping groups) {
        return new Slices(slicing, names, groups, new BitSet());
    }

    /** The same slices, with the number of the one for missing keys; {@link #NONE} for none. */
    Slices withMissing(int slice) {
        BitSet one = new BitSet();
        if (slice != NONE) {
            one.set(slice);
        }
        return new Slices(slicing, names, groups, one);
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
        int index = SliceNames.indexOf(names, slice);
        if (index < 0) {
            throw new IllegalArgumentException(PrintableText.of("there is no slice '" + slice + "' of " + slicing
                    + "; there are " + names.stream().limit(20).collect(Collectors.joining("', '", "'", "'"))
                    + SimilarText.hint(slice, names)));
        }
        return index;
    }

    /**
     * Returns how many rows a slice has.
     *
     * @param slice from 0 to below {@link #size()}
     */
    public int count(int slice) {
        return groups.count(slice);
    }

    /**
     * Returns the slice of a row, or -1 where it is in none.
     *
     * @param row from 0
     */
    public int code(int row) {
        return groups.code(row);
    }

    /**
     * Returns the numbers of a slice's rows, ascending. Those of all slices are found in one pass, when they are first asked for.
     *
     * @param slice from 0 to below {@link #size()}
     */
    public int[] rows(int slice) {
        return groups.rows(slice);
    }

    /** Returns the rows' codes as statistics take them; a code is a slice's number. */
    public Grouping groups() {
        return groups;
    }

    /** One slice for each pair that occurs, ordered by the one and then the other. */
    Slices crossedWith(Slices other) {
        String name = slicing + " × " + other.slicing;
        int[] pairs = new int[groups.rows()]; // at most MOST times MOST
        BitSet occurring = new BitSet();
        int count = 0;
        for (int row = 0; row < pairs.length; row++) {
            boolean isInBoth = code(row) != NONE && other.code(row) != NONE;
            pairs[row] = isInBoth ? code(row) * other.size() + other.code(row) : NONE;
            if (isInBoth && !occurring.get(pairs[row])) {
                occurring.set(pairs[row]);
                requireFew(name, count++, row);
            }
        }
        int[] rank = new int[occurring.length()];
        List<String> crossed = new ArrayList<>();
        occurring.stream().forEach(pair -> {
            rank[pair] = crossed.size();
            crossed.add(names.get(pair / other.size()) + ", " + other.names.get(pair % other.size()));
        });
        Arrays.setAll(pairs, row -> pairs[row] == NONE ? NONE : rank[pairs[row]]);
        BitSet withMissing = new BitSet();
        occurring.stream()
                .filter(pair -> missing.get(pair / other.size()) || other.missing.get(pair % other.size()))
                .forEach(pair -> withMissing.set(rank[pair]));
        return new Slices(name, crossed, Grouping.wrap(crossed.size(), pairs), withMissing);
    }

    /** The slices without those of missing keys, whose rows are in none. */
    Slices withoutMissing(String name) {
        int[] rank = new int[size()];
        List<String> kept = new ArrayList<>();
        for (int slice = 0; slice < rank.length; slice++) {
            rank[slice] = missing.get(slice) ? NONE : kept.size();
            if (!missing.get(slice)) {
                kept.add(names.get(slice));
            }
        }
        int[] codes = new int[groups.rows()];
        Arrays.setAll(codes, row -> code(row) == NONE ? NONE : rank[code(row)]);
        return of(name, kept, codes);
    }

    /**
     * Refuses a division that divides nothing.
     *
     * @param subject what was divided, by name
     * @throws DataException if no row is in a slice, or all rows are in one
     */
    void requireDivision(String subject) {
        int inSlices = IntStream.range(0, size()).map(this::count).sum();
        if (inSlices == 0) {
            throw new DataException("the slicing '" + slicing + "' matched none of the " + groups.rows()
                    + " examples of " + subject + ", so nothing would be checked");
        }
        for (int slice = 0; slice < names.size(); slice++) {
            if (count(slice) == groups.rows()) {
                throw new DataException("the slicing '" + slicing + "' puts all " + groups.rows() + " examples of "
                        + subject + " into the slice '" + names.get(slice)
                        + "', so it says nothing that the whole does not");
            }
        }
    }

    /** Refuses a single slice where slices are compared with one another. */
    void requireSeveral() {
        if (size() < 2) {
            throw new DataException(
                    "slices are compared with one another, but " + slicing + " has only '" + names.get(0)
                            + "', so nothing would be checked; compare it with all examples together: againstOverall(…)");
        }
    }

    /** Returns the slicing's name and the number of slices. */
    @Override
    public String toString() {
        return slicing + ": " + size() + " slices of " + groups.rows() + " rows";
    }
}
