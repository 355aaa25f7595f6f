package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.weakspot.WeakSpotFinding.Standing;

class RatchetTest {

    /** Errors are frequent where x0 is 0, which are one in ten rows. */
    private static WeakSpots found(double chanceOfError) {
        SplittableRandom random = new SplittableRandom(11);
        Planted planted = Planted.columns(random, 3_000, 4, 0.1);
        boolean[] weak = planted.whereZero(0);
        return WeakSpots.search(
                planted.evaluation(random, row -> weak[row] ? chanceOfError : 0.1), worseByAtLeast(0.05));
    }

    private static KnownWeakSpots list(KnownWeakSpot... spots) {
        return new KnownWeakSpots("accuracy", List.of(spots));
    }

    private static Rule at(double value) {
        return new Rule(List.of(new Condition.Range("x0", value, true, value, true)));
    }

    private static KnownWeakSpot known(Rule rule, double worseBy, double share) {
        return new KnownWeakSpot(rule, worseBy, share, "collected by hand");
    }

    @Test
    void a_spot_that_nobody_knows_fails() {
        WeakSpotVerdict verdict = found(0.4).judge(list());

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.findings()).extracting(WeakSpotFinding::standing).containsExactly(Standing.NEW);
        assertThat(verdict.sentence())
                .isEqualTo("Expected weak spots by accuracy on planted to be all known in the list,"
                        + " but 1 of 1 is new or worse.");
        assertThat(verdict.forestPlots().get(0).rows().get(0).slice()).isEqualTo("x0 = 0");
    }

    @Test
    void a_spot_that_somebody_has_reviewed_may_stay_or_shrink() {
        assertThat(found(0.4).judge(list(known(at(0), 0.3, 0.1))).status()).isEqualTo(VerdictStatus.NOT_REFUTED);
        WeakSpotVerdict shrunk = found(0.3).judge(list(known(at(0), 0.4, 0.2)));

        assertThat(shrunk.status()).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(shrunk.findings().get(0).reason()).isEqualTo("collected by hand");
    }

    @Test
    void a_known_spot_that_is_worse_or_larger_fails() {
        WeakSpotVerdict worse = found(0.5).judge(list(known(at(0), 0.1, 0.1)));
        WeakSpotVerdict larger = found(0.5).judge(list(known(at(0), 0.5, 0.05)));

        assertThat(worse.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(worse.findings().get(0).reason()).isEqualTo("it was worse by 0.1 when reviewed");
        assertThat(larger.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(larger.findings().get(0).reason()).isEqualTo("it had 5% of the examples when reviewed");
    }

    @Test
    void a_broad_rule_does_not_hide_what_is_much_worse_inside() {
        Rule broad = new Rule(List.of(new Condition.Range("x0", 0, true, 4, true)));

        WeakSpotVerdict verdict = found(0.6).judge(list(known(broad, 0.15, 0.5)));

        assertThat(verdict.findings()).extracting(WeakSpotFinding::standing).contains(Standing.WORSE);
    }

    @Test
    void a_small_rule_does_not_hide_what_is_around_it() {
        Rule narrow = new Rule(List.of(at(0).conditions().get(0), new Condition.Range("x1", 3, true, 3, true)));

        assertThat(found(0.4).judge(list(known(narrow, 0.5, 0.01))).findings())
                .extracting(WeakSpotFinding::standing)
                .contains(Standing.NEW);
    }

    @Test
    void what_is_not_found_any_more_may_leave_the_list() {
        WeakSpotVerdict verdict = found(0.1).judge(list(known(at(0), 0.3, 0.1)));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.NOT_REFUTED);
        assertThat(verdict.gone()).containsExactly("x0 = 0");
        assertThat(verdict.forestPlots())
                .as("nothing was found, so nothing is drawn")
                .isEmpty();
    }

    @Test
    void a_list_by_another_metric_or_column_is_refused() {
        assertThatThrownBy(() -> found(0.4).judge(new KnownWeakSpots("log loss", List.of())))
                .hasMessage(
                        "the list lists weak spots by log loss, but these are by accuracy; search by the same metric,"
                                + " or keep another list");
        Rule elsewhere = new Rule(List.of(new Condition.Missing("income")));
        assertThatThrownBy(() -> found(0.4).judge(list(known(elsewhere, 0.1, 0.1))))
                .hasMessageStartingWith(
                        "the rule 'income is missing' looks at the column 'income', which was not searched");
    }
}
