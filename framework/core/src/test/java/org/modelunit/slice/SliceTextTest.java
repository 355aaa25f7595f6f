package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.recall;
import static org.modelunit.claim.Margin.notWorseBy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.slice.SliceRequirement.againstBest;
import static org.modelunit.slice.SliceRequirement.againstOverall;
import static org.modelunit.slice.SliceRequirement.eachSlice;
import static org.modelunit.slice.SliceRequirement.gapBetween;
import static org.modelunit.slice.SliceRequirement.largestGap;
import static org.modelunit.slice.SliceRequirement.ratioBetween;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictText;
import org.modelunit.outcome.Classified;

/** What users read of claims on slices, to the letter. */
class SliceTextTest {

    private static final Flips HOUSE = new Flips()
            .in("attic", 70, 100)
            .in("cellar", 10, 12)
            .in("hall", 970, 1000)
            .in("kitchen", 87, 100);

    private static SliceVerdict judged(SliceRequirement claim) {
        return HOUSE.byRoom().judge(accuracy(), claim, 42);
    }

    private static final SlicedEvaluation<Flips.Flip, Classified> BIG = new Flips()
            .in("hall", 970, 1000)
            .in("kitchen", 920, 1000)
            .in("attic", 880, 1000)
            .byRoom();

    private static String sentence(SliceRequirement claim) {
        return BIG.judge(accuracy(), claim, 42).sentence();
    }

    /** Without where it came from, which ends each text. */
    private static String text(SliceVerdict verdict) {
        String text = VerdictText.of(verdict, List.of());
        return text.substring(0, text.indexOf("\n  model"));
    }

    @Test
    void the_table_has_the_worst_slices_first_with_value_bound_size_and_what_is_the_matter() {
        assertThat(text(judged(eachSlice(atLeast(0.9).withConfidence(0.95))))).isEqualTo("""
                        Expected accuracy on flips to be at least 0.900 with 95% confidence for every room, but the data refute it for 1 of 4 groups: attic.

                          required     >= 0.900   with 95% confidence
                          attic           0.700   <= 0.775   n =   100   refuted
                          cellar          0.833   no bound   n =    12   inconclusive: only 12 examples, fewer than 30
                          kitchen         0.870   >= 0.801   n =   100   inconclusive
                          hall            0.970   >= 0.960   n = 1,000
                          bounds       one-sided 95%
                          refutations  corrected for 4 comparisons (Holm)""");
    }

    @Test
    void what_compares_slices_shows_each_of_them_too_and_no_more_digits_than_tell_something() {
        // hall less kitchen is 0.05 but for rounding
        assertThat(text(BIG.judge(accuracy(), largestGap(atMost(0.05).withConfidence(0.95)), 42)))
                .isEqualTo("""
                        Expected accuracy difference by room on flips to be at most 0.050 with 95% confidence, but the data refute it for 1 of 3 pairs: hall − attic.

                          required         <= 0.050   with 95% confidence
                          hall − attic        0.090   >= 0.067   n = 1,000   refuted
                          hall − kitchen      0.050   <= 0.068   n = 1,000   inconclusive
                          kitchen − attic     0.040   <= 0.063   n = 1,000   inconclusive
                          groups           accuracy by room
                          attic               0.880   0.862 to 0.897   n = 1,000
                          hall                0.970   0.960 to 0.978   n = 1,000
                          kitchen             0.920   0.904 to 0.934   n = 1,000
                          bounds           one-sided 95%
                          refutations      corrected for 3 comparisons (Holm)""");
    }

    @Test
    void a_claim_that_holds_names_the_slices_whose_data_exclude_the_ideal() {
        assertThat(SlopesBySlice.at(1.1, 1.6).facts())
                .contains(new Fact(
                        "ideal",
                        "   1.000",
                        "excluded by the data for 1 of 3 groups, each looked at by itself: west (1.100 to 1.600)"));
        assertThat(SlopesBySlice.at(0.9, 1.6).facts()).extracting(Fact::name).doesNotContain("ideal");
        assertThat(SlopesBySlice.at(0.2, 0.4).facts())
                .as("a claim that does not hold says enough")
                .extracting(Fact::name)
                .doesNotContain("ideal");
        assertThat(judged(eachSlice(atLeast(0.5))).facts())
                .as("no model has the ideal accuracy")
                .extracting(Fact::name)
                .doesNotContain("ideal");
    }

    @Test
    void of_many_slices_the_worst_are_listed_and_the_others_are_counted() {
        Flips many = new Flips();
        for (int room = 10; room < 22; room++) {
            many.in("room " + room, room < 12 ? 70 : 10, room < 12 ? 100 : 12);
        }

        assertThat(text(many.byRoom().judge(accuracy(), eachSlice(atLeast(0.9)), 42)))
                .isEqualTo("""
                        Expected accuracy on flips to be at least 0.900 for every room, but it is not for 2 of 12 groups: room 10; room 11.

                          required  >= 0.900
                          room 10      0.700   >= 0.616   n = 100   missed
                          room 11      0.700   >= 0.616   n = 100   missed
                          room 12      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          room 13      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          room 14      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          room 15      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          room 16      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          room 17      0.833   no bound   n =  12   inconclusive: only 12 examples, fewer than 30
                          and          4 more, 4 inconclusive
                          bounds    one-sided 95%""");
    }

    @Test
    void what_the_metric_divides_by_is_counted_in_each_line() {
        SliceVerdict verdict = new Flips()
                .in("attic", 100, 100)
                .ofTailsIn("hall", 100, 100)
                .ofHeadsIn("hall", 7, 10)
                .byRoom()
                .judge(recall("heads"), eachSlice(atLeast(0.9).withConfidence(0.95)), 42);

        assertThat(text(verdict)).contains("""
                          hall            0.700   no bound   n = 110 (10 'heads')   inconclusive: only 10 truly 'heads', fewer than 30
                          attic           1.000   >= 0.942   n = 100 (50 'heads')
                        """);
    }

    @Test
    void claims_on_each_slice_read_as_sentences() {
        assertThat(sentence(eachSlice(atLeast(0.85))))
                .isEqualTo(
                        "Expected accuracy on flips to be at least 0.850 for every room, and it is: at worst 0.880, for"
                                + " attic.");
        assertThat(sentence(eachSlice(atLeast(0.85).withConfidence(0.95))))
                .isEqualTo(
                        "Expected accuracy on flips to be at least 0.850 with 95% confidence for every room, and the data"
                                + " show it for all 3 groups.");
        assertThat(sentence(eachSlice(atLeast(0.85).unlessRefuted(0.95).detecting(0.1))))
                .isEqualTo("Expected accuracy on flips to be at least 0.850 for every room unless refuted with 95%"
                        + " confidence, detecting a shortfall of 0.1, and nothing refutes it.");
    }

    @Test
    void a_slicing_of_one_slice_is_called_by_its_name() {
        Flips flips = new Flips().in("hall", 97, 100).in("attic", 20, 40);
        SlicedEvaluation<Flips.Flip, Classified> upHigh = SlicedEvaluation.of(
                flips.called(), Slicing.where("up high", flip -> flip.room().equals("attic")));
        SliceRequirement claim = eachSlice(atLeast(0.9).withConfidence(0.95));

        assertThat(upHigh.judge(accuracy(), claim).sentence())
                .isEqualTo(
                        "Expected accuracy on flips to be at least 0.900 with 95% confidence for up high, but the data"
                                + " refute it.");
        assertThat(upHigh.judge(accuracy(), claim.withMinimum(50)).sentence())
                .isEqualTo(
                        "Expected accuracy on flips to be at least 0.900 with 95% confidence for up high, but the data"
                                + " cannot tell: only 40 examples, fewer than 50.");
    }

    @Test
    void comparisons_of_slices_read_as_sentences() {
        assertThat(sentence(againstOverall(notWorseBy(0.05).withConfidence(0.95))))
                .isEqualTo(
                        "Expected accuracy on flips to be no more than 0.050 below the overall value with 95% confidence"
                                + " for every room, but the data cannot tell for 1 of 3 groups: attic.");
        assertThat(BIG.judge(
                                brierScore("heads"),
                                againstOverall(notWorseBy(0.03).withConfidence(0.95)),
                                42)
                        .sentence())
                .isEqualTo(
                        "Expected Brier score of 'heads' on flips to be no more than 0.030 above the overall value with"
                                + " 95% confidence for every room, but the data cannot tell for 1 of 3 groups: attic.");
        assertThat(sentence(againstBest(notWorseBy(0.05).withConfidence(0.95))))
                .isEqualTo(
                        "Expected accuracy on flips to be no more than 0.050 below the value of the best room with 95%"
                                + " confidence for every room, but the data refute it for 1 of 6 pairs: attic − hall.");
        assertThat(sentence(gapBetween("kitchen", "hall", between(-0.1, 0.1).withConfidence(0.95))))
                .isEqualTo("Expected accuracy on flips to be at least -0.100 and at most 0.100 with 95% confidence for"
                        + " kitchen minus hall, and the data show it.");
        assertThat(sentence(ratioBetween("kitchen", "hall", atLeast(0.99))))
                .isEqualTo(
                        "Expected accuracy on flips to be at least 0.990 for kitchen divided by hall, but it is 0.948.");
        assertThat(sentence(largestGap(atMost(0.05))))
                .isEqualTo("Expected accuracy difference by room on flips to be at most 0.050, but it is 0.090: hall −"
                        + " attic.");
    }

    @Test
    void what_is_required_is_told_without_what_was_measured() {
        assertThat(judged(eachSlice(atLeast(0.9).withConfidence(0.95))).requirement())
                .isEqualTo("at least 0.9 with 95% confidence on each slice");
        assertThat(BIG.judge(brierScore("heads"), againstOverall(notWorseBy(0.05)))
                        .requirement())
                .isEqualTo("no more than 0.05 above the overall value on each slice");
        assertThat(againstBest(notWorseBy(0).withConfidence(0.95)).withMinimum(50))
                .hasToString(
                        "no more than 0 below the value of the best slice with 95% confidence on each slice, from 50"
                                + " examples");
        assertThat(ratioBetween("a", "b", atLeast(0.8))).hasToString("at least 0.8 for a divided by b");
        assertThat(largestGap(atMost(0.1)).correctedBy(Correction.BENJAMINI_HOCHBERG))
                .hasToString("at most 0.1, corrected by Benjamini-Hochberg");
        assertThat(eachSlice(atLeast(0.9)).correctedBy(Correction.NONE))
                .hasToString("at least 0.9 on each slice, not corrected");
    }
}
