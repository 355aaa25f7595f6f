package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;
import org.modelunit.weakspot.WeakSpotBaseline;
import org.modelunit.weakspot.WeakSpots;

/** That the challenger has no weak spot but those that were looked at and accepted. */
@ModelTest(CreditRisk.class)
class WeakSpotsModelTest {

    private static final WeakSpotBaseline REVIEWED = WeakSpotBaseline.at("src/test/resources/weak-spots.json");

    @Test
    void has_no_weak_spot_that_nobody_has_looked_at(Evaluation<Applicant, Classified> inService) {
        WeakSpots weakSpots = WeakSpots.search(inService, worseByAtLeast(0.05));

        assertThat(weakSpots).hasNoneBeyond(REVIEWED);
    }
}
