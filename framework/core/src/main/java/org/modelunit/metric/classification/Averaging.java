package org.modelunit.metric.classification;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a metric of each label becomes one of all labels. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Averaging implements MultiLabelAveraging {
    /** Each label counts the same, however rare it is. */
    MACRO("macro"),
    /** Each example counts the same: counts are added up over labels before they are divided. */
    MICRO("micro"),
    /** Each label counts by how many examples truly have it. */
    WEIGHTED("weighted");

    private final String word;

    Averaging(String word) {
        this.word = word;
    }

    /** Returns the field's word for it, as in scikit-learn's {@code average}. */
    @Override
    public String toString() {
        return word;
    }
}
