package org.modelunit.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.NoNulls;
import org.modelunit.parallel.Memo;
import org.modelunit.sample.SampleDesign;
import org.modelunit.text.PrintableText;

/**
 * The outcomes of a retrieval or recommendation: for each query its items, how relevant each truly is and the score that the model gave
 * it. A row is a query, so weights, slices and resampling are by query; the items of all queries lie in columns one after
 * another.
 *
 * <pre>{@code
 * Ranked.of(List.of(
 *         Query.of("jaguar speed", new double[] {3, 0, 1}, new double[] {0.9, 0.7, 0.2}),
 *         Query.of("jaguar price", new double[] {0, 2}, new double[] {0.8, 0.6})))
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Ranked implements Outcomes {

    private final List<String> keys;
    private final int[] firstItems; // of each query, and where the last one's items end
    private final NumberColumn relevance;
    private final NumberColumn scores;
    private final SampleDesign design;
    private final Memo memo = new Memo();

    private Ranked(Ranked items, SampleDesign design) {
        this(items.keys, items.firstItems, items.relevance, items.scores, design);
    }

    private Ranked(
            List<String> keys, int[] firstItems, NumberColumn relevance, NumberColumn scores, SampleDesign design) {
        design.requireOf(keys.size(), "queries");
        this.keys = keys;
        this.firstItems = firstItems;
        this.relevance = relevance;
        this.scores = scores;
        this.design = design;
    }

    /**
     * Returns outcomes of queries.
     *
     * @param queries the queries with their items, each key once
     * @throws IllegalArgumentException if two queries have the same key
     */
    public static Ranked of(List<Query> queries) {
        NoNulls.require(queries, "the query at index ", "leave it out");
        Map<String, Query> byKey = new LinkedHashMap<>();
        for (Query query : queries) {
            if (byKey.putIfAbsent(query.key(), query) != null) {
                throw new IllegalArgumentException(
                        PrintableText.of("query '" + query.key() + "' is there twice, again at row " + byKey.size()
                                + "; put its items together, or give it a key of its own"));
            }
        }
        return flattened(queries, SampleDesign.simple(queries.size()));
    }

    /**
     * Returns outcomes of columns, as they come from a file: one line for each item. The items of a query need not follow one another;
     * queries are in the order in which they are first named.
     *
     * @param queries the key of the query that each item belongs to
     * @param relevance for each item how relevant it is: finite, 0 for not at all
     * @param scores the model's score for each item, the best item highest, without NaN
     * @throws IllegalArgumentException if the numbers of items differ, or a number is none; the message names the item
     */
    public static Ranked of(List<String> queries, NumberColumn relevance, NumberColumn scores) {
        if (queries.size() != relevance.size() || queries.size() != scores.size()) {
            throw new IllegalArgumentException("there are " + queries.size() + " items by their queries, but "
                    + relevance.size() + " relevances and " + scores.size() + " scores");
        }
        NoNulls.require(queries, "the query of item ", "name the query that each item belongs to");
        Map<String, List<Integer>> items = new LinkedHashMap<>();
        int item = 0;
        for (String query : queries) {
            items.computeIfAbsent(query, key -> new ArrayList<>()).add(item++);
        }
        List<Query> gathered = new ArrayList<>();
        items.forEach((key, list) -> {
            int[] rows = list.stream().mapToInt(Integer::intValue).toArray();
            gathered.add(new Query(key, relevance.rows(rows), scores.rows(rows)));
        });
        return flattened(gathered, SampleDesign.simple(gathered.size()));
    }

    private static Ranked flattened(List<Query> queries, SampleDesign design) {
        int[] firstItems = new int[queries.size() + 1];
        int row = 0;
        for (Query query : queries) {
            firstItems[row + 1] = Math.addExact(firstItems[row], query.scores().size());
            row++;
        }
        double[] relevance = new double[firstItems[row]];
        double[] scores = new double[firstItems[row]];
        row = 0;
        for (Query query : queries) {
            query.relevance().copyInto(relevance, firstItems[row]);
            query.scores().copyInto(scores, firstItems[row]);
            row++;
        }
        List<String> keys = queries.stream().map(Query::key).toList();
        return new Ranked(keys, firstItems, NumberColumn.wrap(relevance), NumberColumn.wrap(scores), design);
    }

    /** Returns what the queries are called, in their order, unmodifiable. */
    public List<String> keys() {
        return keys;
    }

    /**
     * Returns a query with its items, for reading.
     *
     * @param row from 0 to below {@link #size()}
     */
    public Query query(int row) {
        int[] items = new int[firstItem(row + 1) - firstItem(row)];
        Arrays.setAll(items, item -> firstItem(row) + item);
        return new Query(keys.get(row), relevance.rows(items), scores.rows(items));
    }

    /**
     * Returns the index of a query's first item in the columns of items; for the query after the last, the number of items.
     *
     * @param row from 0 to {@link #size()}
     */
    public int firstItem(int row) {
        return firstItems[row];
    }

    /** Returns how relevant each item is, the items of all queries one after another. */
    public NumberColumn relevance() {
        return relevance;
    }

    /** Returns the model's score for each item, the items of all queries one after another. */
    public NumberColumn scores() {
        return scores;
    }

    /** Returns how many queries there are. */
    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public String operatingPointInWords() {
        return "";
    }

    @Override
    public SampleDesign design() {
        return design;
    }

    @Override
    public Ranked withDesign(SampleDesign design) {
        return new Ranked(this, design);
    }

    @Override
    public Ranked withWeights(double... weights) {
        return withDesign(design.withWeights(NumberColumn.of(weights)));
    }

    @Override
    public Ranked rows(int[] rows) {
        return flattened(Arrays.stream(rows).mapToObj(this::query).toList(), design.rows(rows));
    }

    @Override
    public <S> S once(Object key, Supplier<S> computation) {
        return memo.once(key, computation);
    }

    /** Returns how many examples of what these are. */
    @Override
    public String toString() {
        return "queries: " + design;
    }
}
