package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;

/**
 * A data set that claims were made on.
 *
 * @param data its name, its digests and its rows
 * @param labels the labels with their rows, the most frequent first; none where no claim tells them
 * @param claims how many claims were made on it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DataIdentity(DataUsed data, List<LabelRows> labels, int claims) {

    /** Keeps an unmodifiable copy. */
    public DataIdentity {
        requireNonNull(data, "data");
        labels = List.copyOf(labels);
    }
}
