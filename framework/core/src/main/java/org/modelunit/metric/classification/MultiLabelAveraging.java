package org.modelunit.metric.classification;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How rates become one number where an example has any number of labels: over labels, or over examples. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface MultiLabelAveraging permits Averaging, MultiLabelAveraging.OverExamples {

    /** Averages over examples, as each of them has a rate of its own. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    enum OverExamples implements MultiLabelAveraging {
        /** Each example counts the same. */
        SAMPLES;

        /** Returns the field's word for it, as in scikit-learn's {@code average}. */
        @Override
        public String toString() {
            return "samples";
        }
    }
}
