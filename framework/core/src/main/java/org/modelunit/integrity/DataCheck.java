package org.modelunit.integrity;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.column.Attribute;
import org.modelunit.provenance.Provenance;

/**
 * One thing that is required of the data under the claims. A value, which judges when it is asked to and leaves no trace; assertions
 * also record it.
 *
 * <pre>{@code
 * DataCheck.sharedRows(holdout, training, RowKey.content()).judge()
 * }</pre>
 *
 * <p>Rows are numbered from 0. A data set without examples, or one that is compared with itself, is refused: nothing could fail.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface DataCheck extends Claim
        permits ConflictingLabels, Duplicates, LabelSet, LabelShare, LaterInTime, SharedGroups, RowOverlap {

    /** Returns the data set that is checked. */
    Dataset<?, ?> dataset();

    /** Returns the data set's name. */
    @Override
    default String subject() {
        return dataset().name();
    }

    /** Returns where the data come from, without any model. */
    @Override
    default Provenance provenance() {
        return Provenance.ofData(Findings.used(dataset()));
    }

    /** Returns that the check is exact, unless it is of a share with a burden of its own. */
    @Override
    default Contract contract() {
        return Contract.ofCheck(requirement());
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.DataException if the data cannot be checked; the message names the row and says why
     */
    @Override
    Verdict judge();

    /**
     * Requires that no input is among those of another data set, whatever the truth of either.
     *
     * @param dataset what is checked
     * @param other what it must not share inputs with, the training data for instance
     * @param key what makes two inputs the same
     * @param <I> the type of an input
     */
    static <I> DataCheck sharedRows(
            Dataset<? extends I, ?> dataset, Dataset<? extends I, ?> other, RowKey<? super I> key) {
        return new RowOverlap<I>(dataset, other, key);
    }

    /**
     * Requires that no input occurs twice, whatever its truth.
     *
     * @param dataset what is checked
     * @param key what makes two inputs the same
     * @param <I> the type of an input
     */
    static <I> DataCheck duplicates(Dataset<? extends I, ?> dataset, RowKey<? super I> key) {
        return new Duplicates<I>(dataset, key);
    }

    /**
     * Requires that equal inputs have equal truth.
     *
     * @param dataset what is checked
     * @param key what makes two inputs the same
     * @param <I> the type of an input
     */
    static <I> DataCheck conflictingLabels(Dataset<? extends I, ?> dataset, RowKey<? super I> key) {
        return new ConflictingLabels<I>(dataset, key);
    }

    /**
     * Requires that no group has examples in another data set as well, as the patients of a hold-out should be others.
     *
     * @param dataset what is checked, with groups
     * @param other what it must not share groups with, with groups
     */
    static DataCheck sharedGroups(Dataset<?, ?> dataset, Dataset<?, ?> other) {
        return new SharedGroups(dataset, other);
    }

    /**
     * Requires that every example is of a later time than every one of another data set; the same time is not later.
     *
     * @param dataset what is checked
     * @param other what came before, the training data for instance
     * @param time gives the time of an input, never missing
     * @param <I> the type of an input
     * @param <C> the type of a time
     */
    static <I, C extends Comparable<? super C>> DataCheck laterInTime(
            Dataset<? extends I, ?> dataset, Dataset<? extends I, ?> other, Attribute<? super I, ? extends C> time) {
        return new LaterInTime<I, C>(dataset, other, time);
    }

    /**
     * Requires that exactly some labels occur, each of them at least once.
     *
     * @param dataset what is checked
     * @param labels the labels, at least one, distinct; values that are no texts go by what they write
     */
    static DataCheck labelSet(Dataset<?, ?> dataset, List<String> labels) {
        return new LabelSet(dataset, labels);
    }

    /**
     * Requires a label's share of the examples, with its burden of proof.
     *
     * @param dataset what is checked; its weights and groups count
     * @param label the label, which some example must have
     * @param threshold what is required of the share, 0.3 for 30%
     */
    static DataCheck labelShare(Dataset<?, ?> dataset, String label, Threshold threshold) {
        return new LabelShare(dataset, label, threshold);
    }
}
