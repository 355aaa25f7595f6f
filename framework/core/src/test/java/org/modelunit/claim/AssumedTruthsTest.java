package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.r2;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.modelunit.text.Numbers;

class AssumedTruthsTest {

    @Test
    void percent_of_a_bar_are_numbers_that_people_write() {
        assertThat(AssumedTruths.of(r2().info(), atLeast(0.9).withConfidence(0.95)))
                .containsExactly(0.909, 0.918, 0.945);
        assertThat(AssumedTruths.of(rocAuc("bad").info(), atLeast(0.72).withConfidence(0.95)))
                .containsExactly(0.73, 0.74, 0.77);
    }

    @Property(tries = 2_000)
    void a_bar_of_few_digits_gives_truths_of_few_digits(@ForAll @IntRange(min = 1, max = 999) int thousandths) {
        assertThat(AssumedTruths.of(r2().info(), atLeast(thousandths / 1000.0).withConfidence(0.95)))
                .allSatisfy(truth -> assertThat(Numbers.plain(truth)).hasSizeLessThan(10));
    }
}
