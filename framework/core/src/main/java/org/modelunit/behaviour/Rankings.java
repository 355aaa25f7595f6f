package org.modelunit.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Model;
import org.modelunit.Retrieval;
import org.modelunit.column.Sized;
import org.modelunit.embedding.Embeddings;
import org.modelunit.provenance.Fingerprint;

/** What a search by embeddings finds for queries. Immutable and safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Rankings implements Sized {

    private final Embeddings queries;
    private final Retrieval<?> search;

    private Rankings(Embeddings queries, Retrieval<?> search) {
        this.queries = queries;
        this.search = search;
    }

    Embeddings queries() {
        return queries;
    }

    @Override
    public int size() {
        return queries.size();
    }

    /**
     * Returns the keys of the items nearest to a query, the nearest first.
     *
     * @param row the query's row
     * @param first how many at most, above 0
     */
    public List<String> nearest(int row, int first) {
        return search.items().nearest(queries.vector(row), first, search.similarity()).stream()
                .map(near -> search.keys().get(near.row()))
                .toList();
    }

    /**
     * A search as a model.
     *
     * @param search the search
     * @param <I> the type of a query
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public record Search<I>(Retrieval<I> search) implements Model<I, Rankings> {

        @Override
        public Rankings predictAll(List<I> inputs) {
            return new Rankings(search.embedder().predictAll(inputs), search);
        }

        @Override
        public Fingerprint fingerprint() {
            return search.embedder().fingerprint();
        }

        @Override
        public Map<String, String> versions() {
            return search.embedder().versions();
        }

        @Override
        public Duration deadline() {
            return search.embedder().deadline();
        }

        @Override
        public boolean isThreadSafe() {
            return search.embedder().isThreadSafe();
        }
    }
}
