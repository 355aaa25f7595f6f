package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.embedding.Embeddings;
import org.modelunit.embedding.RankedItems;
import org.modelunit.embedding.Similarity;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Relevance;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.SimilarText;

/**
 * A search by embeddings: it finds the items with keys that are nearest to a query. The items are embedded once, when this is made.
 * Immutable and safe for as many threads as its embedder is.
 *
 * <pre>{@code
 * Retrieval<String> faq = minilm.among(Dataset.of("faq", texts, keys));
 * faq.nearest("how do I pay?", 3);                       // to look at
 * Evaluation.of(faq, questions).value(hitRate(3));       // to measure
 * }</pre>
 *
 * @param <I> the type of a query
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Retrieval<I> {

    private final Embedder<I> embedder;
    private final Embeddings items;
    private final List<String> keys;
    private final Fingerprint origin;
    private final Similarity similarity;

    private Retrieval(
            Embedder<I> embedder, Embeddings items, List<String> keys, Fingerprint origin, Similarity similarity) {
        this.embedder = embedder;
        this.items = items;
        this.keys = keys;
        this.origin = origin;
        this.similarity = similarity;
    }

    /**
     * Embeds items by another model than the queries, or by the same one with another prompt.
     *
     * @param queries embeds queries
     * @param embedder embeds items
     * @param items the items, each with its key as its truth; several may have the same key
     * @param <I> the type of a query
     * @param <J> the type of an item
     * @throws ModelException if the model cannot answer
     */
    public static <I, J> Retrieval<I> of(
            Embedder<I> queries, Embedder<? super J> embedder, Dataset<? extends J, String> items) {
        return of(queries, embedder, items, Evaluation.BATCH_SIZE);
    }

    /**
     * Embeds items by another model than the queries, in batches of a given size.
     *
     * @param queries embeds queries
     * @param embedder embeds items
     * @param items the items, each with its key as its truth; several may have the same key
     * @param batchSize how many items the model sees at once, above 0
     * @param <I> the type of a query
     * @param <J> the type of an item
     * @throws ModelException if the model cannot answer
     */
    public static <I, J> Retrieval<I> of(
            Embedder<I> queries, Embedder<? super J> embedder, Dataset<? extends J, String> items, int batchSize) {
        requireNonNull(queries, "queries");
        Embeddings vectors = Inference.embed(embedder, items, batchSize);
        Fingerprint origin = new Fingerprint(items.name(), items.contentDigest());
        return new Retrieval<>(queries, vectors, items.truth(), origin, Similarity.COSINE);
    }

    /**
     * Returns the search with another nearness; without this it is the cosine.
     *
     * @param other what nearness is
     */
    public Retrieval<I> by(Similarity other) {
        return new Retrieval<>(embedder, items, keys, origin, requireNonNull(other, "similarity"));
    }

    /**
     * An item that was found.
     *
     * @param key its key
     * @param row its row among the items, from 0
     * @param similarity how near it is to the query; larger is nearer
     */
    public record Found(String key, int row, double similarity) {}

    /**
     * Returns the items nearest to a query, the nearest first; those that are equally near in the order in which they were given.
     *
     * @param query the query
     * @param k how many at most, above 0
     */
    public List<Found> nearest(I query, int k) {
        return items.nearest(embedder.predictAll(List.of(query)).vector(0), k, similarity).stream()
                .map(near -> new Found(keys.get(near.row()), near.row(), near.similarity()))
                .toList();
    }

    /** Returns the keys of the items, in the order in which they were given. */
    public List<String> keys() {
        return keys;
    }

    /** Returns the model that embeds queries. */
    public Embedder<I> embedder() {
        return embedder;
    }

    /** Returns the vectors of the items. */
    public Embeddings items() {
        return items;
    }

    /** Returns what nearness is. */
    public Similarity similarity() {
        return similarity;
    }

    /** Returns what the items are: their name, and the digest of their content. */
    public Fingerprint origin() {
        return origin;
    }

    /** Ranks the items for each query, by their vectors and what is relevant to them. */
    <T> Ranked rank(Embeddings vectors, Dataset<? extends I, T> queries, Relevance<? super T> relevance) {
        RankedItems ranking = new RankedItems(
                vectors,
                items,
                similarity,
                (query, item) -> relevance.of(queries.truth().get(query), keys.get(item)));
        return Ranked.of(ranking.queries(queryKeys(queries)));
    }

    /** Queries are called by their keys where these are known, and by their rows; each name stands once. */
    private static List<String> queryKeys(Dataset<?, ?> queries) {
        List<String> known = queries.keys().orElse(List.of());
        boolean areDistinct = !known.isEmpty() && new HashSet<>(known).size() == known.size();
        return areDistinct
                ? known
                : IntStream.range(0, queries.size())
                        .mapToObj(row -> "row " + row + (known.isEmpty() ? "" : ", " + known.get(row)))
                        .toList();
    }

    /** Refuses queries that want an item that is not there: no metric could be measured of them. */
    void requireKeys(Dataset<?, String> queries) {
        Set<String> known = new LinkedHashSet<>(keys);
        for (int row = 0; row < queries.size(); row++) {
            String wanted = queries.truth().get(row);
            if (!known.contains(wanted)) {
                ShownValues shown = ShownValues.now();
                throw new DataException(queries.name() + ": the truth of row " + row + " is "
                        + shown.value(ShownValues.TRUTH, wanted) + ", but no item of " + origin.name()
                        + " has that key"
                        + (shown.isShown(ShownValues.TRUTH) ? SimilarText.hint(wanted, known) : "")
                        + "; give each query the key of an item, or leave it out"
                        + shown.advice(ShownValues.TRUTH));
            }
        }
    }

    /** Returns model and items. */
    @Override
    public String toString() {
        return embedder.fingerprint().name() + " among " + origin.name() + " (" + keys.size() + " items)";
    }
}
