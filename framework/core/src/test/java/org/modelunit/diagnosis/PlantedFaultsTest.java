package org.modelunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlantedFaultsTest {

    @Test
    void planted_faults_are_named() {
        requireNamed(4);
    }

    @Test
    @Tag("slow")
    void planted_faults_are_named_in_any_data() {
        requireNamed(50);
    }

    private static void requireNamed(int seeds) {
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (PlantedFault fault : PlantedFault.values()) {
            for (int seed = 0; seed < seeds; seed++) {
                Cause cause = fault.drawn(seed).cause();
                if (cause == null) {
                    silent.add(fault + " " + seed);
                } else if (cause.kind() != fault.kind()) {
                    wrong.add(fault + " " + seed + ": " + cause);
                } else {
                    assertThat(cause.agreement()).as(fault.name()).isGreaterThanOrEqualTo(0.99);
                }
            }
        }
        int all = PlantedFault.values().length * seeds;
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(all / 100);
        assertThat(silent).as("silent").hasSizeLessThanOrEqualTo(all / 20 - wrong.size());
    }
}
