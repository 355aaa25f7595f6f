package org.modelunit.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.comparison.AnswerChange.numberMoves;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.relative;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;
import org.modelunit.tensor.Tolerance;

/** Predictions of two regressors that are farther apart than a tolerance allows. */
class NumberMovesTest {

    private static Comparison<Integer, Regressed> comparison(double[] now, double[] before) {
        NumberColumn truth = NumberColumn.of(new double[now.length]);
        return Comparison.of(
                AnsweredTwice.evaluation("new", Regressed.of(truth, NumberColumn.of(now))),
                AnsweredTwice.evaluation("old", Regressed.of(truth, NumberColumn.of(before))));
    }

    @Test
    void are_beyond_the_tolerance_and_the_farthest_comes_first() {
        var moved = comparison(new double[] {100, 104, -900, 250}, new double[] {100, 100, 100, 200});

        assertThat(judged(moved, absolute(4)).rows()).containsExactly(2, 3);
        assertThat(judged(moved, relative(0.02)).rows()).containsExactly(2, 3, 1);
    }

    @Test
    void of_a_model_that_is_equal_are_none() {
        double[] same = {0, -0.0, Double.MIN_VALUE, 1e308};

        assertThat(judged(comparison(same, same), absolute(0)).count()).isZero();
    }

    @Test
    void are_as_many_whichever_is_the_champion() {
        double[] one = {95, 1e300, -3};
        double[] other = {100, 1e299, 3};
        for (var tolerance : List.of(absolute(5), relative(0.05), ulps(3))) {
            assertThat(judged(comparison(one, other), tolerance).rows())
                    .isEqualTo(judged(comparison(other, one), tolerance).rows());
        }
    }

    private static ChangeShareVerdict judged(Comparison<Integer, Regressed> comparison, Tolerance tolerance) {
        return ChangeShareClaim.of(comparison, numberMoves(tolerance), atMost(1))
                .judge();
    }
}
