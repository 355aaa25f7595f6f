package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.PrintableText;

/**
 * A query with the items that a model ranked for it: how relevant each truly is, and the score that the model gave it. An item
 * that the model did not return is named, too, with a score of negative infinity, else recall cannot know of it.
 *
 * @param key what the query is called
 * @param relevance for each item how relevant it is: finite, 0 for not at all
 * @param scores the model's score for each item, the best item highest, without NaN
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Query(String key, NumberColumn relevance, NumberColumn scores) {

    /**
     * Checks the items.
     *
     * @throws IllegalArgumentException if there are none, numbers differ or are none; the message names the query and the item
     */
    public Query {
        requireNonNull(key, "key");
        if (relevance.size() != scores.size()) {
            throw new IllegalArgumentException(PrintableText.of("query '" + key + "' has " + relevance.size()
                    + " relevances, but " + scores.size() + " scores; give both for each item"));
        }
        if (relevance.size() == 0) {
            throw new IllegalArgumentException(
                    PrintableText.of(
                            "query '" + key + "' has no items, so there is nothing to rank;"
                                    + " name the relevant ones that the model did not return, with a score of negative infinity"));
        }
        for (int item = 0; item < relevance.size(); item++) {
            if (!(relevance.get(item) >= 0) || Double.isInfinite(relevance.get(item))) {
                throw new IllegalArgumentException(
                        PrintableText.of("a relevance must be finite and not below 0, but the relevance of item " + item
                                + " of query '" + key + "' is "
                                + (ShownValues.now().isShown(ShownValues.TRUTH) ? relevance.get(item) : "not")));
            }
            if (Double.isNaN(scores.get(item))) {
                throw new IllegalArgumentException(PrintableText.of("the score of item " + item + " of query '" + key
                        + "' is NaN; an item that the model did not return has a score of negative infinity"));
            }
        }
    }

    /**
     * Returns a query with a copy of numbers.
     *
     * @param key what the query is called
     * @param relevance for each item how relevant it is: finite, 0 for not at all
     * @param scores the model's score for each item, the best item highest, without NaN
     */
    public static Query of(String key, double[] relevance, double[] scores) {
        return new Query(key, NumberColumn.of(relevance), NumberColumn.of(scores));
    }
}
