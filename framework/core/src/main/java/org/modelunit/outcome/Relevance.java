package org.modelunit.outcome;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How relevant an item is to a query, by what is true of the query. A lambda or a method reference, which can be sent to another
 * machine if what it captures can.
 *
 * @param <T> the type of a query's truth
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Relevance<T> extends Serializable {

    /**
     * Returns how relevant an item is: finite, 0 for not at all.
     *
     * @param truth the truth of the query
     * @param key the key of the item
     */
    double of(T truth, String key);

    /** Returns relevance where the truth of a query is the key of the relevant items. */
    static Relevance<String> ofKey() {
        return (truth, key) -> truth.equals(key) ? 1 : 0;
    }

    /** Returns relevance where the truth of a query names the keys of all relevant items, such as a set of them. */
    static Relevance<Collection<String>> ofKeys() {
        return (truth, key) -> truth.contains(key) ? 1 : 0;
    }

    /** Returns relevance where the truth of a query grades relevant items by their keys; others are not relevant. */
    static Relevance<Map<String, ? extends Number>> graded() {
        return (truth, key) -> {
            Number grade = truth.get(key);
            return grade == null ? 0 : grade.doubleValue();
        };
    }
}
