package org.modelunit.metric;

import org.junit.jupiter.api.Tag;

/** The same laws on more samples than an everyday build has time for. */
@Tag("slow")
class ManySamplesFigureLawsTest extends FigureLawsTest {

    @Override
    int tries() {
        return 60;
    }
}
