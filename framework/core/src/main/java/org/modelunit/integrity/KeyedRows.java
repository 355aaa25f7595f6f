package org.modelunit.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.claim.Fact;
import org.modelunit.parallel.Workers;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;

/** The rows of a data set by their keys: each is hashed once, and rows of one hash are compared by their keys themselves. */
final class KeyedRows<I> {

    /** Enough rows for a thread to be worth its start. */
    private static final int BLOCK = 8_192;

    private final Dataset<? extends I, ?> dataset;
    private final RowKey<? super I> key;
    private final Content content;
    private final long[] hashes;

    private KeyedRows(Dataset<? extends I, ?> dataset, RowKey<? super I> key) {
        this.dataset = dataset;
        this.key = key;
        this.content = new Content(key.comparison(), "give a key: RowKey.by(\"what it is\", input -> …)");
        this.hashes = new long[dataset.size()];
    }

    /** Hashes all rows; on several threads, unless a function of the user's is asked. */
    static <I> KeyedRows<I> of(Dataset<? extends I, ?> dataset, RowKey<? super I> key) {
        KeyedRows<I> rows = new KeyedRows<>(dataset, key);
        int size = dataset.size();
        if (key.isContent()) {
            Workers.current().run((size + BLOCK - 1) / BLOCK, block -> {
                int from = block * BLOCK;
                rows.hash(from, from + Math.min(BLOCK, size - from));
            });
        } else {
            rows.hash(0, size);
        }
        rows.content.requireIgnoredSeen(dataset.name());
        return rows;
    }

    private void hash(int from, int to) {
        List<? extends I> inputs = dataset.inputs();
        RowHash hash = new RowHash();
        for (int row = from; row < to; row++) {
            write(row, inputs.get(row), hash);
            hashes[row] = hash.take();
        }
    }

    private void write(int row, I input, RowSink sink) {
        try {
            content.write(key.isContent() ? input : present(key.of(input)), sink);
        } catch (Exception e) { // a checked one as well, which some languages throw anywhere
            throw FunctionFailure.of(dataset.name() + ": " + keyInWords(), row, input, e);
        } catch (Error e) {
            throw ForeignError.asError(e);
        }
    }

    private String keyInWords() {
        return key.isContent() ? "reading the content" : "the key '" + key.name() + "'";
    }

    /** Refuses a missing key: rows without one would all be the same. */
    private static Object present(@Nullable Object key) {
        if (key == null || MissingValues.is(key)) {
            throw new IllegalArgumentException("it has none, and rows without a key cannot be told apart");
        }
        return key;
    }

    int size() {
        return hashes.length;
    }

    long hash(int row) {
        return hashes[row];
    }

    /** Tells whether a row has the key of a row of these or other rows. */
    boolean isSame(int row, KeyedRows<I> other, int otherRow) {
        return hashes[row] == other.hashes[otherRow] && parts(row).areSameAs(other.parts(otherRow));
    }

    private RowParts parts(int row) {
        RowParts parts = new RowParts();
        write(row, dataset.inputs().get(row), parts);
        return parts;
    }

    /** A row as equal to another one, for people: with their key, or their content, or two contents that are nearly the same, if shown. */
    List<Fact> pair(Findings findings, String name, String relation, int row, KeyedRows<I> other, int otherRow) {
        I input = dataset.inputs().get(row);
        if (!key.isContent()) {
            return List.of(
                    new Fact(name, relation, key.name() + ": " + findings.value(key.name(), present(key.of(input)))));
        }
        Fact pair = new Fact(name, relation, findings.values(input));
        Fact twin = new Fact("twin", "", findings.values(other.dataset.inputs().get(otherRow)));
        return twin.note().isEmpty() || twin.note().equals(pair.note()) ? List.of(pair) : List.of(pair, twin);
    }
}
