package org.modelunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Sha256;
import org.modelunit.sample.SampleDesign;

/** What is known about each example besides input and truth: what identifies it, what it weighs, and which group it belongs to. */
record ExampleMetadata(
        @Nullable List<String> keys,
        @Nullable NumberColumn weights,
        @Nullable List<String> groups) {

    static final ExampleMetadata NONE = new ExampleMetadata(null, null, null);

    ExampleMetadata withKeys(List<String> keys) {
        return new ExampleMetadata(List.copyOf(keys), weights, groups);
    }

    ExampleMetadata withWeights(NumberColumn weights) {
        return new ExampleMetadata(keys, weights, groups);
    }

    ExampleMetadata withGroups(List<String> groups) {
        return new ExampleMetadata(keys, weights, groups);
    }

    ExampleMetadata rows(int[] rows) {
        UnaryOperator<List<String>> some =
                all -> IntStream.of(rows).mapToObj(all::get).toList();
        return new ExampleMetadata(
                keys == null ? null : some.apply(keys),
                weights == null ? null : weights.rows(rows),
                groups == null ? null : some.apply(groups));
    }

    /** The digest of examples with weights: other weights measure something else. Groups change only how sure one can be. */
    static String digest(String contentDigest, NumberColumn weights) {
        return contentDigest.isEmpty()
                ? ""
                : Sha256.of(contentDigest + " weights " + Arrays.toString(weights.toArray()));
    }

    SampleDesign design(int size) {
        SampleDesign design = SampleDesign.simple(size);
        if (weights != null) {
            design = design.withWeights(weights);
        }
        return groups == null ? design : design.withClusters(codes(groups));
    }

    /** Numbers groups in the order of their first examples. */
    private static int[] codes(List<String> groups) {
        Map<String, Integer> codes = new HashMap<>();
        return groups.stream()
                .mapToInt(group -> codes.computeIfAbsent(group, fresh -> codes.size()))
                .toArray();
    }

    /** Refuses a division that has examples of one group on both sides: what was learnt of the group would be tested on it. */
    void requireWholeGroups(String part, boolean[] isInside) {
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

    /** What a split goes by: groups, as by keys a patient could be on both sides, and else keys. */
    List<String> splitKeys(String dataset, Split split) {
        if (groups != null) {
            return groups;
        }
        if (keys == null) {
            throw new DataException(
                    "the split '" + split.name() + "' needs to know what identifies an example of " + dataset
                            + ", but its examples have no keys; read them with keys (a CSV: keyedBy(\"id\") or keyedByContent()),"
                            + " add some by withKeys(keys), or give the split a function of the input: holdout(split, Applicant::id)");
        }
        return keys;
    }

    static List<String> named(String dataset, List<? extends @Nullable String> groups) {
        List<String> named = new ArrayList<>(groups.size());
        for (String group : groups) {
            if (group == null) {
                throw new DataException(dataset + ": row " + named.size() + " has no group; where examples belong"
                        + " together, each needs the name of a group, be it one of its own");
            }
            named.add(group);
        }
        return List.copyOf(named);
    }
}
