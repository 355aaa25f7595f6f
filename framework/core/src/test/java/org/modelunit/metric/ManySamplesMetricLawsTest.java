package org.modelunit.metric;

import org.junit.jupiter.api.Tag;

/** The same laws on many more samples than an everyday build has time for. */
@Tag("slow")
class ManySamplesMetricLawsTest extends MetricLawsTest {

    @Override
    int tries() {
        return 200;
    }
}
