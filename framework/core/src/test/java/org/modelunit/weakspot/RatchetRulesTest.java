package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.weakspot.Fields.SEARCHED;
import static org.modelunit.weakspot.Fields.SIGNIFICANCE;
import static org.modelunit.weakspot.Fields.WEAK;
import static org.modelunit.weakspot.Fields.board;
import static org.modelunit.weakspot.Fields.finding;
import static org.modelunit.weakspot.Fields.found;
import static org.modelunit.weakspot.Fields.judged;
import static org.modelunit.weakspot.Fields.known;
import static org.modelunit.weakspot.Fields.knownAsHopeless;
import static org.modelunit.weakspot.Fields.leastGap;
import static org.modelunit.weakspot.Fields.rule;
import static org.modelunit.weakspot.Fields.share;
import static org.modelunit.weakspot.Fields.upTo;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.weakspot.Fields.Field;
import org.modelunit.weakspot.WeakSpotFinding.Standing;

/** What a reviewed list lets pass, on a board of ten times ten fields with ten rows each, whose errors are placed by hand. */
class RatchetRulesTest {

    @Nested
    class KnownSpots {

        private static Standing standing(Rule known) {
            return finding(judged(found(), knownAsHopeless(known)), WEAK).standing();
        }

        @ParameterizedTest
        @CsvSource({"4, KNOWN", "3, NEW"})
        void if_it_shares_half_of_the_rows_of_both_with_a_known_rule(int highest, Standing expected) {
            Rule part = rule(upTo("x", 0), upTo("y", highest));

            assertThat(standing(part)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"8, KNOWN", "7, NEW"})
        void if_nine_tenths_of_its_rows_lie_inside_a_known_rule(int highest, Standing expected) {
            Rule broad = rule(upTo("x", 4), upTo("y", highest));

            assertThat(standing(broad)).isEqualTo(expected);
        }

        @Test
        void unless_it_only_lies_beside_a_known_rule() {
            assertThat(standing(rule(new Condition.Range("x", 1, true, 1, true))))
                    .isEqualTo(Standing.NEW);
        }

        @ParameterizedTest
        @CsvSource({"0.5, 0.6, second", "0.6, 0.5, first", "0.6, 0.6, first"})
        void for_the_reason_of_the_worst_known_rule_that_has_it(double first, double second, String reason) {
            WeakSpotVerdict verdict = judged(
                    found(),
                    new KnownWeakSpot(rule(upTo("x", 3)), first, 1, "first"),
                    new KnownWeakSpot(rule(upTo("x", 4)), second, 1, "second"));

            assertThat(finding(verdict, WEAK).reason()).isEqualTo(reason);
        }

        @Test
        void until_the_data_show_that_it_is_worse_than_recorded() {
            WeakSpots found = found();
            double atLeast = found.spots().get(0).gap().atLeast();
            Rule broad = rule(upTo("x", 4)); // whose own gap is small

            assertThat(finding(judged(found, known(broad, atLeast, 1)), WEAK).standing())
                    .isEqualTo(Standing.KNOWN);
            WeakSpotFinding worse = finding(judged(found, known(broad, Math.nextDown(atLeast), 1)), WEAK);
            assertThat(worse.standing()).isEqualTo(Standing.WORSE);
            assertThat(worse.reason()).startsWith("it was worse by 0.");
        }
    }

    @Nested
    class WorseRules {

        /** So little that the search, which looks at many slices, finds nothing. */
        private static WeakSpots faint() {
            WeakSpots faint = SEARCHED.computeIfAbsent(18, wrong -> found(0.05, x -> x == 0 ? wrong : 10));
            assertThat(faint.spots()).isEmpty();
            return faint;
        }

        private static final double FAINT_GAP = leastGap(18, 100, 90, 900, 1);

        @Test
        void if_its_gap_is_shown_to_exceed_the_recorded_one_even_where_the_search_does_not_find_it() {
            WeakSpotVerdict verdict = judged(faint(), known(WEAK, FAINT_GAP - 1e-9, 0.1));

            assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
            assertThat(finding(verdict, WEAK).standing()).isEqualTo(Standing.WORSE);
            assertThat(finding(verdict, WEAK).reason()).startsWith("it was worse by 0.0134");
        }

        @Test
        void but_not_if_the_recorded_gap_is_one_that_the_data_leave_open() {
            WeakSpotVerdict verdict = judged(faint(), known(WEAK, FAINT_GAP + 1e-9, 0.1));

            assertThat(verdict.status()).isEqualTo(VerdictStatus.NOT_REFUTED);
            assertThat(verdict.findings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3})
        void by_evidence_that_grows_with_the_length_of_the_list(int length) {
            double gap = leastGap(18, 100, 90, 900, length);

            assertThat(judged(faint(), list(length, known(WEAK, gap - 1e-9, 0.1)))
                            .status())
                    .isEqualTo(VerdictStatus.REFUTED);
            assertThat(judged(faint(), list(length, known(WEAK, gap + 1e-9, 0.1)))
                            .status())
                    .isEqualTo(VerdictStatus.NOT_REFUTED);
        }

        private static KnownWeakSpot[] list(int length, KnownWeakSpot first) {
            List<KnownWeakSpot> list = new ArrayList<>(List.of(first));
            for (int i = 1; i < length; i++) {
                list.add(knownAsHopeless(rule(new Condition.Range("x", i, true, i, true))));
            }
            return list.toArray(new KnownWeakSpot[0]);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void if_its_share_of_the_examples_is_shown_to_exceed_one_and_a_half_times_the_recorded_one(int length) {
            double limit = share(100, 1_000, length) / 1.5;

            assertThat(judged(found(), list(length, known(WEAK, 0.9, limit - 1e-9)))
                            .status())
                    .isEqualTo(VerdictStatus.REFUTED);
            assertThat(judged(found(), list(length, known(WEAK, 0.9, limit + 1e-9)))
                            .status())
                    .isEqualTo(VerdictStatus.NOT_REFUTED);
        }

        @Test
        void but_not_by_its_share_where_it_is_no_worse_than_the_rest() {
            WeakSpots even = found(0.05, x -> 10);

            assertThat(judged(even, known(WEAK, 0.3, 0.01)).status()).isEqualTo(VerdictStatus.NOT_REFUTED);
        }

        @Test
        void but_not_by_its_gap_where_it_has_fewer_rows_than_the_search_looks_at() {
            Rule small = rule(upTo("x", 0), upTo("y", 1)); // 20 rows, of which 8 are wrong

            assertThat(judged(found(), knownAsHopeless(WEAK), known(small, 0, 1))
                            .status())
                    .isEqualTo(VerdictStatus.NOT_REFUTED);
        }

        @Test
        void and_by_its_gap_where_it_has_just_as_many() {
            Rule least = rule(upTo("x", 0), upTo("y", 2)); // 30 rows, of which 12 are wrong

            assertThat(judged(found(), knownAsHopeless(WEAK), known(least, 0, 1))
                            .status())
                    .isEqualTo(VerdictStatus.REFUTED);
        }
    }

    @Nested
    class WorseFindings {

        @Test
        void stands_once_beside_everything_else_that_was_found() {
            WeakSpots found = found(0.05, x -> x == 0 ? 50 : x == 5 ? 40 : 10);

            WeakSpotVerdict verdict = judged(found, known(WEAK, 0, 0.1));

            assertThat(verdict.findings())
                    .extracting(finding -> finding.spot().rule() + " " + finding.standing())
                    .containsExactly("x = 5 new", "x = 0 worse");
        }

        @Test
        void is_told_with_its_numbers_now() {
            WeakSpotFinding finding = finding(judged(found(), known(WEAK, 0.01, 0.1)), WEAK);

            assertThat(finding.spot().examples()).isEqualTo(100);
            assertThat(finding.spot().value()).isEqualTo(0.6);
            assertThat(finding.spot().gap().worseBy()).isCloseTo(0.3, within(1e-12));
            assertThat(finding.spot().gap().atLeast()).isCloseTo(leastGap(40, 100, 90, 900, 1), within(1e-9));
            assertThat(finding.spot().shareOfExamples()).isEqualTo(0.1);
            assertThat(finding.spot().shareOfErrors()).isCloseTo(40 / 130.0, within(1e-12));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void is_confirmed_if_it_is_shown_to_be_worse_by_the_margin(int length) {
            double atLeast = leastGap(40, 100, 90, 900, length);
            KnownWeakSpot[] list = WorseRules.list(length, known(WEAK, 0, 0.1));

            assertThat(finding(judged(found(atLeast - 1e-9, x -> x == 0 ? 40 : 10), list), WEAK)
                            .spot()
                            .isConfirmed())
                    .isTrue();
            assertThat(finding(judged(found(atLeast + 1e-9, x -> x == 0 ? 40 : 10), list), WEAK)
                            .spot()
                            .isConfirmed())
                    .isFalse();
        }

        @Test
        void is_confirmed_wherever_nothing_is_asked_of_it_but_to_be_worse() {
            WeakSpots found = found(0, x -> x == 0 ? 12 : 10);

            WeakSpotFinding finding = finding(judged(found, known(WEAK, 0.02, 0.01)), WEAK);

            assertThat(finding.spot().gap().atLeast())
                    .as("the data do not show that it is worse")
                    .isZero();
            assertThat(finding.spot().isConfirmed()).isTrue();
        }

        @Test
        void may_have_grown_until_no_rest_is_left_to_be_worse_than() {
            Rule everything = rule(upTo("x", 9));

            WeakSpotFinding finding = finding(judged(found(), known(everything, 0.1, 0.5)), everything);

            assertThat(finding.reason())
                    .isEqualTo("it had 50% of the examples when reviewed, and has all of them now: no rest is left");
            assertThat(finding.spot().gap().worseBy()).isZero();
            assertThat(finding.spot().gap().atLeast()).isZero();
            assertThat(finding.spot().isConfirmed()).isFalse();
            assertThat(finding.spot().shareOfExamples()).isEqualTo(1);
            assertThat(finding.spot().value()).isCloseTo(0.87, within(1e-12));
        }

        @Test
        void says_how_much_it_has_grown() {
            WeakSpotFinding finding = finding(judged(found(), known(WEAK, 0.9, 0.0123)), WEAK);

            assertThat(finding.reason()).isEqualTo("it had 1.2% of the examples when reviewed");
        }

        @Test
        void is_not_gone() {
            WeakSpotVerdict verdict =
                    judged(WorseRules.faint(), known(WEAK, 0, 0.1), knownAsHopeless(rule(upTo("y", 0))));

            assertThat(verdict.gone()).containsExactly("y = 0");
        }
    }

    @Test
    void what_is_new_or_worse_stands_before_what_is_known() {
        WeakSpots found = found(0.05, x -> x == 0 ? 50 : x == 5 ? 40 : 10);

        WeakSpotVerdict verdict = judged(found, knownAsHopeless(WEAK));

        assertThat(found.spots().get(0).rule()).as("the strongest").isEqualTo(WEAK);
        assertThat(verdict.findings())
                .extracting(finding -> finding.spot().rule() + " " + finding.standing())
                .containsExactly("x = 5 new", "x = 0 known");
    }

    @Test
    void a_plot_shows_red_what_is_new_or_worse_and_green_what_is_known() {
        WeakSpots found = found(0.05, x -> x == 0 ? 50 : x == 5 ? 40 : 10);

        assertThat(judged(found, knownAsHopeless(WEAK)).forestPlots().get(0).rows())
                .extracting(ForestPlot.Row::status)
                .containsExactly("refuted", "not refuted");
    }

    @Test
    void a_plot_shows_as_suspect_what_is_new_and_not_shown_to_be_worse_by_the_margin() {
        WeakSpots found = found(0.4, x -> x == 0 ? 40 : 10);

        assertThat(judged(found).findings().get(0).spot().isConfirmed()).isFalse();
        assertThat(judged(found).forestPlots().get(0).rows())
                .extracting(ForestPlot.Row::status)
                .containsExactly("suspect");
        assertThat(judged(found, knownAsHopeless(WEAK)).forestPlots().get(0).rows())
                .extracting(ForestPlot.Row::status)
                .containsExactly("not refuted");
    }

    @Test
    void an_accuracy_is_worse_when_lower_and_an_error_when_higher() {
        List<Field> fields = board();
        Regressor<Field> model = Regressor.of("model", field -> field.x() == 0 ? 5 + field.row() % 3 : field.row() % 3);
        WeakSpots errors = WeakSpots.search(
                Evaluation.of(
                        model,
                        Dataset.of(
                                "board",
                                fields,
                                fields.stream().map(field -> 0.0).toList())),
                worseByAtLeast(1).lookingAt("x", "y").singlesOnly());

        assertThat(judged(errors).better()).isEqualTo(Side.AT_MOST);
        assertThat(judged(errors).forestPlots().get(0).rows().get(0).value()).isCloseTo(5, within(0.1));
        assertThat(judged(found()).better()).isEqualTo(Side.AT_LEAST);
        assertThat(judged(found()).forestPlots().get(0).rows().get(0).value()).isCloseTo(-0.3, within(1e-12));
    }

    @Test
    void the_bound_of_an_error_is_welch_s() {
        List<Field> fields = board();
        Regressor<Field> model = Regressor.of("model", field -> field.x() == 0 ? 5 + field.row() % 2 : field.row() % 2);
        WeakSpots errors = WeakSpots.search(
                Evaluation.of(
                        model,
                        Dataset.of(
                                "board",
                                fields,
                                fields.stream().map(field -> 0.0).toList())),
                worseByAtLeast(1).lookingAt("x", "y").singlesOnly());
        double error = Math.sqrt(25 / 99.0 / 100 + 225 / 899.0 / 900);

        assertThat(finding(judged(errors, known(WEAK, 1, 0.1)), WEAK)
                        .spot()
                        .gap()
                        .atLeast())
                .isCloseTo(5 - Normal.quantile(1 - SIGNIFICANCE / 2) * error, within(1e-9));
    }

    @Nested
    class Verdicts {

        @Test
        void tells_apart_lists_and_no_list_at_all() {
            assertThat(found().judge().requirement()).isEqualTo("none to be found");
            assertThat(judged(found()).requirement()).isEqualTo("all known in the list");
            assertThat(judged(found()).property()).isEqualTo("weak spots by accuracy");
        }

        @Test
        void says_the_same_as_its_claim() {
            WeakSpotClaim claim = found().claim();

            assertThat(claim.judge().kind()).isEqualTo("weak spots");
            assertThat(claim.subject()).isEqualTo(claim.judge().subject()).isEqualTo("board");
            assertThat(claim.property()).isEqualTo(claim.judge().property()).isEqualTo("weak spots by accuracy");
            assertThat(claim.requirement())
                    .isEqualTo(claim.judge().requirement())
                    .isEqualTo("none to be found");
            assertThat(claim.burden().confidence()).isEqualTo(1 - SIGNIFICANCE);
        }

        @Test
        void shows_what_was_expected_and_what_was_found() {
            WeakSpotVerdict verdict = judged(found());

            assertThat(verdict.expected()).isEqualTo("all known in the list");
            assertThat(verdict.actual()).isEqualTo("x = 0 0.600");
        }

        @Test
        void tells_confirmed_and_suspect_spots_apart_in_its_facts() {
            assertThat(judged(found()).facts().get(0).note()).startsWith("new, confirmed: worse by ");
            assertThat(judged(found(0.4, x -> x == 0 ? 40 : 10)).facts().get(0).note())
                    .startsWith("new, suspect: worse by ");
        }
    }
}
