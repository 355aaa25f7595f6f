package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Provenance;

/**
 * A cut-off that was chosen on data, and remembers on which.
 *
 * @param cutOff the cut-off
 * @param criterion why it was chosen
 * @param dataset the name of the data set that it was chosen on
 * @param contentDigest the digest of its examples; empty where unknown
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ChosenCutOff(OperatingPoint.CutOff cutOff, String criterion, String dataset, String contentDigest)
        implements OperatingPoint {

    public ChosenCutOff {
        requireNonNull(cutOff, "cutOff");
        requireNonNull(criterion, "criterion");
        requireNonNull(dataset, "dataset");
        requireNonNull(contentDigest, "contentDigest");
    }

    @Override
    public LabelColumn decide(ClassScores scores) {
        return cutOff.decide(scores);
    }

    /**
     * Throws for the data that the cut-off was chosen on, told by their content, or by the name where contents are unknown.
     *
     * @param judged where the data came from that are to be judged
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public void requireOtherData(Provenance judged) {
        boolean areKnown = !contentDigest.isEmpty() && !judged.contentDigest().isEmpty();
        if (areKnown ? contentDigest.equals(judged.contentDigest()) : dataset.equals(judged.dataset())) {
            throw new DataException("the " + this + ", cannot be judged on " + judged.dataset()
                    + ": these are the examples that it was chosen on, where it is the best by construction;"
                    + " choose it on other examples, such as a part of the training data");
        }
    }

    @Override
    public String toString() {
        return cutOff + ", " + criterion + " on " + dataset;
    }
}
