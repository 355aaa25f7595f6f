package org.modelunit.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** Areas of models that rank alike: what the examples seen say that one more could cost. */
class PairedDeLongTest {

    /** Positives above all negatives, but for some below all; and how far the worst twentieth of 40 positives lies below the mean. */
    @ParameterizedTest(name = "{0} of 40 positives at the bottom")
    @CsvSource({"0, 0.5", "1, 0.5", "2, 0.95", "4, 0.9", "20, 0.5"})
    void an_example_that_was_not_seen_costs_as_much_as_the_worst_or_a_guess(int atTheBottom, double cost) {
        double[] scores = new double[40 + 400];
        boolean[] isPositive = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            isPositive[i] = i < 40;
            scores[i] = i >= 40 ? i : i < atTheBottom ? -1 - i : 1_000 + i;
        }

        Estimate equal = PairedDeLong.estimate(scores, scores.clone(), isPositive);

        assertThat(equal.caveat()).isEmpty();
        assertThat(equal.value()).isZero();
        assertThat(equal.bound(Side.AT_LEAST, 0.95))
                .isCloseTo(-cost * ClopperPearson.upper(0, 40, 0.95), within(1e-12));
        assertThat(equal.bound(Side.AT_MOST, 0.95)).isCloseTo(cost * ClopperPearson.upper(0, 40, 0.95), within(1e-12));
    }
}
