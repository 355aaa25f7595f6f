package org.modelunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UnrelatedDifferencesTest {

    @Test
    void no_cause_is_named_for_unrelated_differences() {
        requireNoneNamed(4);
    }

    @Test
    @Tag("slow")
    void no_cause_is_named_for_a_thousand_unrelated_differences() {
        requireNoneNamed(40);
    }

    private static void requireNoneNamed(int seeds) {
        List<String> named = new ArrayList<>();
        for (UnrelatedDifference difference : UnrelatedDifference.values()) {
            for (int seed = 0; seed < seeds; seed++) {
                Cause cause = difference.drawn(seed).cause();
                if (cause != null) {
                    named.add(difference + " " + seed + ": " + cause);
                }
            }
        }
        int all = UnrelatedDifference.values().length * seeds;
        assertThat(named).hasSizeLessThanOrEqualTo(all / 100);
    }
}
