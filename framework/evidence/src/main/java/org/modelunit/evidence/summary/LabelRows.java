package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often a label stands in the data.
 *
 * @param label the label
 * @param rows how many rows have it
 * @param share the share of the rows, from 0 to 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LabelRows(String label, long rows, double share) {

    public LabelRows {
        requireNonNull(label, "label");
    }
}
