package org.modelunit.integrity;

import org.modelunit.metric.Ratio;

/** What the examples of a label weigh, and what all do. */
record LabelCount(double ofLabel, double all) {

    Ratio ratio() {
        return new Ratio(ofLabel, all, "no label has a share of no examples");
    }
}
