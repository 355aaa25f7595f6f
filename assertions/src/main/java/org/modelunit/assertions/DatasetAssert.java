package org.modelunit.assertions;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Attribute;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;

/**
 * Claims on the data under other claims. Each is recorded as evidence, green or red. Findings name rows, numbered from 0.
 *
 * <pre>{@code
 * assertThat(holdout)
 *         .sharesNoRowsWith(training)
 *         .hasNoConflictingLabels()
 *         .isLaterThan(training, Applicant::date)
 *         .hasLabels("bad", "good")
 *         .hasShareOf("bad", between(0.25, 0.35));
 * }</pre>
 *
 * <p>Nothing can be said of a data set without examples, and none is compared with itself: both are a
 * {@link org.modelunit.error.DataException}.
 *
 * @param <I> the type of an input
 * @param <T> the type of the truth
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class DatasetAssert<I, T> extends AbstractClaimAssert<DatasetAssert<I, T>, Dataset<I, T>> {

    /**
     * Begins claims on a data set.
     *
     * @param actual the data set
     */
    public DatasetAssert(Dataset<I, T> actual) {
        super(actual, DatasetAssert.class);
    }

    /**
     * Claims that no input is also one of another data set, with all that it says and whatever its truth.
     *
     * @param other what a model was trained on, for instance
     */
    public DatasetAssert<I, T> sharesNoRowsWith(Dataset<? extends I, ?> other) {
        return sharesNoRowsWith(other, RowKey.content());
    }

    /**
     * Claims that no input is the same, by a key, as one of another data set.
     *
     * @param other what a model was trained on, for instance
     * @param key what makes two inputs the same
     */
    public DatasetAssert<I, T> sharesNoRowsWith(Dataset<? extends I, ?> other, RowKey<? super I> key) {
        return claim(() -> DataCheck.<I>sharedRows(actual, other, key));
    }

    /** Claims that no input occurs twice, with all that it says and whatever its truth. */
    public DatasetAssert<I, T> hasNoDuplicates() {
        return hasNoDuplicates(RowKey.content());
    }

    /**
     * Claims that no two inputs are the same by a key.
     *
     * @param key what makes two inputs the same
     */
    public DatasetAssert<I, T> hasNoDuplicates(RowKey<? super I> key) {
        return claim(() -> DataCheck.<I>duplicates(actual, key));
    }

    /** Claims that inputs which say the same have the same truth. */
    public DatasetAssert<I, T> hasNoConflictingLabels() {
        return hasNoConflictingLabels(RowKey.content());
    }

    /**
     * Claims that inputs which are the same by a key have the same truth.
     *
     * @param key what makes two inputs the same
     */
    public DatasetAssert<I, T> hasNoConflictingLabels(RowKey<? super I> key) {
        return claim(() -> DataCheck.<I>conflictingLabels(actual, key));
    }

    /**
     * Claims that no group of examples also has some in another data set, as the patients of a hold-out should be others. Both need
     * groups: {@link Dataset#withGroups(Function)}.
     *
     * @param other what a model was trained on, for instance
     */
    public DatasetAssert<I, T> sharesNoGroupsWith(Dataset<?, ?> other) {
        return claim(() -> DataCheck.sharedGroups(actual, other));
    }

    /**
     * Claims that every example is of a later time than every one of another data set. The same time is not later, and a missing time
     * is an error.
     *
     * @param other what a model was trained on, for instance
     * @param time gives the time of an input: a {@code LocalDate}, an {@code Instant}, a year
     * @param <C> the type of a time
     */
    public <C extends Comparable<? super C>> DatasetAssert<I, T> isLaterThan(
            Dataset<? extends I, ?> other, Attribute<? super I, ? extends C> time) {
        return claim(() -> DataCheck.<I, C>laterInTime(actual, other, time));
    }

    /**
     * Claims that exactly some labels occur, each at least once.
     *
     * @param labels the labels; truth of another type goes by what it writes
     */
    public DatasetAssert<I, T> hasLabels(String... labels) {
        return claim(() -> DataCheck.labelSet(actual, List.of(labels)));
    }

    /**
     * Claims a label's share of the examples, as it is among these or, with confidence, as it is where they came from.
     *
     * @param label the label, which some example must have
     * @param threshold what is required of its share, 0.3 for 30%
     * @throws AssertionError if the share is another, or as {@link InconclusiveError} if the data cannot tell
     */
    public DatasetAssert<I, T> hasShareOf(String label, Threshold threshold) {
        return claim(() -> DataCheck.labelShare(actual, label, threshold));
    }
}
