package org.modelunit.sample;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.error.NoNulls;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;

/**
 * What is known about the examples of a data set besides input and truth: their name, source and digest; and of each what identifies
 * it, what it weighs, and which group it belongs to. Immutable, safe for any thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExampleMetadata {

    private final String name;
    private final int size;
    private final Fingerprint source;
    private final String contentDigest;
    private final @Nullable List<String> keys;
    private final @Nullable NumberColumn weights;
    private final @Nullable List<String> groups;
    private final boolean isComplete;

    private ExampleMetadata(
            String name,
            int size,
            Fingerprint source,
            String contentDigest,
            @Nullable List<String> keys,
            @Nullable NumberColumn weights,
            @Nullable List<String> groups,
            boolean isComplete) {
        this.name = requireNonNull(name, "name");
        this.size = size;
        this.source = source;
        this.contentDigest = contentDigest;
        this.keys = keys;
        this.weights = weights;
        this.groups = groups;
        this.isComplete = isComplete;
    }

    /**
     * Returns what is known of examples that were read from a source, whose digest becomes theirs.
     *
     * @param name what people call the data
     * @param size how many examples there are
     * @param source where they came from
     */
    public static ExampleMetadata of(String name, int size, Fingerprint source) {
        return new ExampleMetadata(name, size, source, source.sha256(), null, null, null, false);
    }

    /** Returns what people call the data. */
    public String name() {
        return name;
    }

    /** Returns the file or value that the data came from. */
    public Fingerprint source() {
        return source;
    }

    /** Returns a digest of exactly these examples in their order; empty where there is none. */
    public String contentDigest() {
        return contentDigest;
    }

    /** Returns what identifies each example, where that is known. */
    public Optional<List<String>> keys() {
        return Optional.ofNullable(keys);
    }

    /** Returns what each example counts, where that was said. */
    public Optional<NumberColumn> weights() {
        return Optional.ofNullable(weights);
    }

    /** Returns the name of each example's group, where examples belong together. */
    public Optional<List<String>> groups() {
        return Optional.ofNullable(groups);
    }

    /**
     * Returns the same with keys.
     *
     * @param keys one for each example
     * @throws DataException if there are more or fewer, or one is null
     */
    public ExampleMetadata withKeys(List<String> keys) {
        return new ExampleMetadata(name, size, source, contentDigest, complete(keys), weights, groups, isComplete);
    }

    /**
     * Returns keys that are complete, unmodifiable.
     *
     * @param keys one for each example
     * @throws DataException if there are more or fewer, or one is null
     */
    public List<String> complete(List<String> keys) {
        requireSize("keys", keys.size());
        return DataException.naming(
                name, () -> NoNulls.copyOf(keys, "the key of row ", "give each example a key, be it its own"));
    }

    /**
     * Returns the same with weights. They change the digest, as other weights measure something else; keys and groups change only how
     * sure one can be.
     *
     * @param weights one for each example
     * @throws DataException if there are more or fewer, or one makes no sense
     */
    public ExampleMetadata withWeights(List<? extends Number> weights) {
        requireSize("weights", weights.size());
        NumberColumn column = DataException.naming(name, () -> NumberColumn.ofNumbers(weights, "the weight of row "));
        DataException.naming(name, () -> SampleDesign.simple(size).withWeights(column));
        return new ExampleMetadata(name, size, source, digest(column), keys, column, groups, isComplete);
    }

    private String digest(NumberColumn weights) {
        return contentDigest.isEmpty()
                ? ""
                : Sha256.of(contentDigest + " weights " + Arrays.toString(weights.toArray()));
    }

    /**
     * Returns the same for inputs with other truth.
     *
     * @param digest the digest of the examples with it; empty where there is none
     */
    public ExampleMetadata withDigest(String digest) {
        return new ExampleMetadata(name, size, source, digest, keys, weights, groups, isComplete);
    }

    /**
     * Returns the same with groups.
     *
     * @param groups the name of each example's group
     * @throws DataException if there are more or fewer, or one is null
     */
    public ExampleMetadata withGroups(List<? extends @Nullable String> groups) {
        requireSize("groups", groups.size());
        List<String> named = new ArrayList<>(groups.size());
        for (String group : groups) {
            if (group == null) {
                throw new DataException(name + ": row " + named.size() + " has no group; where examples belong"
                        + " together, each needs the name of a group, be it one of its own");
            }
            named.add(group);
        }
        return new ExampleMetadata(name, size, source, contentDigest, keys, weights, List.copyOf(named), isComplete);
    }

    /** Returns the same as all examples there are; some of them are all of their kind. */
    public ExampleMetadata ofAllCases() {
        return new ExampleMetadata(name, size, source, contentDigest, keys, weights, groups, true);
    }

    private void requireSize(String what, int given) {
        if (given != size) {
            throw new DataException(name + " has " + size + " examples, but " + given + " " + what + " were given");
        }
    }

    /**
     * Returns what is known of some examples.
     *
     * @param part what to call them; their name is this one's, a slash, and this
     * @param rows the rows' numbers
     */
    public ExampleMetadata rows(String part, int[] rows) {
        return new ExampleMetadata(
                name + "/" + part,
                rows.length,
                source,
                contentDigest.isEmpty() ? "" : Sha256.of(contentDigest + Arrays.toString(rows)),
                keys == null ? null : gathered(keys, rows),
                weights == null ? null : weights.rows(rows),
                groups == null ? null : gathered(groups, rows),
                isComplete);
    }

    private static List<String> gathered(List<String> all, int[] rows) {
        return IntStream.of(rows).mapToObj(all::get).toList();
    }

    /** Returns how the examples were sampled. */
    public SampleDesign design() {
        SampleDesign design = SampleDesign.simple(size);
        if (weights != null) {
            design = design.withWeights(weights);
        }
        if (groups != null) {
            design = design.withClusters(codes(groups));
        }
        return isComplete ? design.complete() : design;
    }

    /** Numbers groups in the order of their first examples. */
    private static int[] codes(List<String> groups) {
        Map<String, Integer> codes = new HashMap<>();
        return groups.stream()
                .mapToInt(group -> codes.computeIfAbsent(group, fresh -> codes.size()))
                .toArray();
    }

    /**
     * Returns what a split goes by: groups, as by keys a patient could be on both sides, and else keys.
     *
     * @param split the split's name
     * @throws DataException if the examples have neither
     */
    public List<String> splitKeys(String split) {
        if (groups != null) {
            return groups;
        }
        if (keys == null) {
            throw new DataException("the split '" + split + "' needs to know what identifies an example of " + name
                    + ", but its examples have no keys; read them with keys (a CSV: keyedBy(\"id\") or"
                    + " keyedByContent()), add some by withKeys(keys), or give the split a function of the"
                    + " input: holdout(split, Applicant::id)");
        }
        return keys;
    }

    /**
     * Returns the numbers of the examples on one side of a split.
     *
     * @param part what people call this side
     * @param split the split's name
     * @param keys what the split goes by
     * @param isOnThisSide tells by a key whether an example is on this side
     * @throws DataException if there is none, or if a group would be on both sides
     */
    public int[] side(String part, String split, List<String> keys, Predicate<String> isOnThisSide) {
        boolean[] isInside = new boolean[size];
        for (int row = 0; row < size; row++) {
            isInside[row] = isOnThisSide.test(keys.get(row));
        }
        requireWholeGroups(name + "/" + part, isInside);
        int[] rows = IntStream.range(0, size).filter(row -> isInside[row]).toArray();
        if (rows.length == 0) {
            throw new DataException("the " + part + " part of " + name + " is empty after the split '" + split + "'");
        }
        return rows;
    }

    /** Refuses a division that has examples of one group on both sides: what was learnt of the group would be tested on it. */
    private void requireWholeGroups(String part, boolean[] isInside) {
        if (groups == null) {
            return;
        }
        Map<String, Boolean> sides = new HashMap<>();
        for (int row = 0; row < isInside.length; row++) {
            Boolean other = sides.putIfAbsent(groups.get(row), isInside[row]);
            if (other != null && other != isInside[row]) {
                throw new DataException("the group '" + groups.get(row) + "' would have examples inside and outside of "
                        + part + " (row " + row
                        + " is one), so that a model is tested on somebody that it was trained on;"
                        + " leave the key away, and the split goes by groups");
            }
        }
    }
}
