package org.modelunit.embedding;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Query;
import org.modelunit.parallel.Workers;

/**
 * Items ranked for queries by how near their vectors are. A few queries at a time are held against all items, so of all the products only
 * those of a few rows for each thread are in memory at once. What is kept of a query are the items down to its last relevant one: what
 * stands below changes no place of a relevant item, and so no metric. Safe for any thread; the same for any number of them.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RankedItems {

    private static final int MOST_PRODUCTS = 1 << 20;

    private final Embeddings queries;
    private final Embeddings items;
    private final Similarity similarity;
    private final ItemRelevance relevance;

    /** How relevant an item is to a query, by their rows. */
    public interface ItemRelevance {

        /** Returns it: finite, 0 for not at all. */
        double of(int query, int item);
    }

    /**
     * Creates a ranking, which nothing is computed for yet.
     *
     * @param queries the vectors of the queries
     * @param items the vectors of the items
     * @param similarity what nearness is
     * @param relevance how relevant each item is to each query; called from several threads at once
     */
    public RankedItems(Embeddings queries, Embeddings items, Similarity similarity, ItemRelevance relevance) {
        this.queries = queries;
        this.items = items;
        this.similarity = similarity;
        this.relevance = relevance;
    }

    /**
     * Ranks the items for each query.
     *
     * @param keys what the queries are called
     * @throws IllegalArgumentException if vectors differ in width, or have length 0 and no cosine; the message names the row
     */
    public List<Query> queries(List<String> keys) {
        if (similarity == Similarity.COSINE) { // before threads are started, so that the first is told
            queries.lengths("the vector of row ");
            items.lengths("the vector of item ");
        }
        int rows = Math.max(1, Math.min(DotProducts.ROWS, MOST_PRODUCTS / Math.max(1, items.size())));
        int blocks = (queries.size() + rows - 1) / rows;
        return Workers.current()
                .map(blocks, block -> block(block * rows, Math.min(queries.size(), (block + 1) * rows), keys))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Query> block(int from, int to, List<String> keys) {
        float[][] similarities = new float[to - from][items.size()];
        queries.similarities(from, to, items, similarity, similarities);
        double[] relevant = new double[items.size()];
        Query[] ranked = new Query[to - from];
        for (int row = from; row < to; row++) {
            for (int item = 0; item < relevant.length; item++) {
                relevant[item] = relevance.of(row, item);
            }
            ranked[row - from] = query(keys.get(row), relevant, similarities[row - from]);
        }
        return Arrays.asList(ranked);
    }

    private static Query query(String key, double[] relevance, float[] scores) {
        float last = Float.POSITIVE_INFINITY; // the least score of a relevant item
        float best = Float.NEGATIVE_INFINITY;
        for (int item = 0; item < scores.length; item++) {
            if (relevance[item] != 0) { // whatever makes no sense is kept, and told by the query
                last = Math.min(last, scores[item]);
            }
            best = Math.max(best, scores[item]);
        }
        float least = Math.min(last, best); // a query has an item even where none is relevant
        double[] keptRelevance = new double[scores.length];
        float[] keptScores = new float[scores.length];
        int kept = 0;
        for (int item = 0; item < scores.length; item++) {
            if (scores[item] >= least) {
                keptRelevance[kept] = relevance[item];
                keptScores[kept++] = scores[item];
            }
        }
        return new Query(
                key,
                NumberColumn.wrap(Arrays.copyOf(keptRelevance, kept)),
                NumberColumn.wrap(Arrays.copyOf(keptScores, kept)));
    }
}
