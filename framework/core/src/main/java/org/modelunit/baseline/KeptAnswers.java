package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;

/**
 * What a model answered for each example, as columns of numbers: exactly the answers, and nothing of inputs or truth.
 *
 * @param kind what kind of answers: "classes", "label sets", "numbers", "rankings", "expectations"
 * @param labels the model's labels, in the order of their codes; none for other answers
 * @param columns the columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptAnswers(String kind, List<String> labels, List<Column> columns) {

    /** Keeps unmodifiable copies. */
    public KeptAnswers {
        requireNonNull(kind, "kind");
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name what it is: "decided", "score of bad"
     * @param numbers a number for each example, or for each item of a ranking
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Column(String name, NumberColumn numbers) {

        public Column {
            requireNonNull(name, "name");
            requireNonNull(numbers, "numbers");
        }
    }
}
