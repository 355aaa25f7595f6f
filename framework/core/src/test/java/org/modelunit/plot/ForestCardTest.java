package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.Range;
import org.modelunit.metric.SupportCount;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceFindings;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlopesBySlice;
import org.modelunit.statistics.Side;

class ForestCardTest {

    static Stream<Named<SliceVerdict>> cards() {
        return Forests.all().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    private static String card(String name) {
        return ForestCard.of(Forests.all().get(name));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_well_formed_and_runs_nothing(SliceVerdict verdict) throws Exception {
        String svg = ForestCard.of(verdict);

        assertThat(DrawnTexts.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("<script", "href", "url(", "NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void no_two_texts_overlap_and_none_leaves_the_card(SliceVerdict verdict) throws Exception {
        DrawnTexts.of(ForestCard.of(verdict)).checkLayout();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void the_status_is_said_in_words_for_the_claim_and_counted_for_its_rows(SliceVerdict verdict) {
        String svg = ForestCard.of(verdict);

        assertThat(svg).contains(">" + verdict.status().words().toUpperCase(Locale.ROOT) + "</text>");
        for (VerdictStatus status : VerdictStatus.values()) {
            long count = verdict.findings().stream()
                    .filter(row -> row.status() == status)
                    .count();
            assertThat(svg.contains(">" + count + " " + status.words() + "<")).isEqualTo(count > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_the_same_in_every_language(SliceVerdict verdict) {
        String card = ForestCard.of(verdict);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(ForestCard.of(verdict)).isEqualTo(card);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void values_without_bounds_have_no_ends_that_could_be_explained() {
        ForestPlot.Row row = new ForestPlot.Row("now", 36, 36, 0.969, ForestPlot.Interval.NONE, Double.NaN, "", "");
        String why = "needs 30 of either class";

        assertThat(FigureCard.of(new ForestPlot("kept and now", -1.0 / 0, 1.0 / 0, List.of(), 0.95, why, List.of(row))))
                .contains(">" + why + "<")
                .doesNotContain("each end");
    }

    @Test
    void a_card_says_slices_sizes_values_bar_and_bounds() {
        assertThat(card("regions"))
                .contains(">west<", ">1,325<", ">0.622<", ">bar ≥ 0.750<", ">25 count, below the minimum of 30<")
                .contains(
                        ">each end is a one-sided 95% bound; refutations are corrected for 5<",
                        ">comparisons (Holm); Clopper-Pearson<");
        assertThat(card("range")).contains(">(counted)<", ">325 (126)<", ">bar ≥ 0.400<", ">bar ≤ 0.700<");
    }

    @Test
    void names_that_differ_only_at_their_end_or_in_their_middle_are_told_apart() throws Exception {
        String same = "loans that were paid out at a counter of a branch to customers who had none before, ";
        List<String> names = List.of(
                same + "in the north",
                same + "in the south",
                "from 2024, " + same + "at last",
                "from 2024, " + same.replace("none", "one") + "at last");
        List<SliceFinding> rows = names.stream()
                .map(name -> Forests.finding(name, 90, 90, 0.8, 0.7, 0.9, VerdictStatus.SHOWN))
                .toList();

        String svg = FigureCard.of(plot(Range.UNIT, rows));

        assertThat(svg).contains("in the north<", "in the south<", " none ", " one ");
        DrawnTexts.of(svg).checkLayout();
    }

    @Test
    void chance_and_ideal_are_marked_where_they_lie_near_what_is_drawn() {
        Range range = Range.UNIT.withChance(0.5).withIdeal(1);
        List<SliceFinding> near = List.of(Forests.finding("near", 90, 90, 0.8, 0.7, 0.9, VerdictStatus.SHOWN));
        List<SliceFinding> far = List.of(Forests.finding("far", 90, 90, 0.502, 0.501, 0.503, VerdictStatus.SHOWN));

        assertThat(FigureCard.of(plot(range, near))).contains(">chance 0.5<", ">ideal 1<", "chance 0.5\n");
        assertThat(FigureCard.of(plot(range, far))).contains(">chance 0.5<").doesNotContain(">ideal 1<");
        assertThat(FigureCard.of(plot(Range.UNIT, near))).doesNotContain("chance", "ideal");
    }

    private static ForestPlot plot(Range range, List<SliceFinding> rows) {
        return new SliceFindings("ROC AUC by region", List.of(), range, 0.95, "DeLong", rows).plot();
    }

    @Test
    void the_colour_of_a_decision_is_never_its_only_sign() {
        String svg = card("regions");

        assertThat(svg.split("<polygon", -1))
                .as("lozenges of 2 rows, one on the axis, one in the legend")
                .hasSize(5);
        assertThat(svg.split("<circle", -1))
                .as("discs of 2 rows, both on the axis, one in the legend")
                .hasSize(6);
    }

    @Test
    void a_suspect_spot_is_drawn_as_what_it_is_behind_one_that_is_refuted() throws Exception {
        String svg = ForestCard.of(SampleVerdicts.weakSpots());

        assertThat(svg).contains(">1 refuted<", ">1 suspect<").doesNotContain("2 refuted");
        assertThat(svg.indexOf(">1 refuted<")).isLessThan(svg.indexOf(">1 suspect<"));
        assertThat(ForestReading.worstFirst(SampleVerdicts.weakSpots().forestPlot()))
                .containsExactly(0, 1);
        assertThat(svg).contains("income is missing: -0.100, at most -0.010 of 90; suspect");
        DrawnTexts.of(svg).checkLayout();
    }

    @Test
    void a_claim_that_holds_beside_an_ideal_that_the_data_of_a_slice_exclude_says_so() throws Exception {
        String svg = ForestCard.of(SlopesBySlice.at(1.1, 1.6));

        assertThat(svg.replace("</text>", " ").replaceAll("<text[^>]*>", "").replaceAll("\\s+", " "))
                .contains(
                        "The claim holds, but the ideal 1.000 is excluded by the data for 1 of 3 groups, each looked at by"
                                + " itself: west (1.100 to 1.600).");
        DrawnTexts.of(svg).checkLayout();
        assertThat(ForestCard.of(SlopesBySlice.at(0.9, 1.6))).doesNotContain("exclude");
        assertThat(ForestCard.of(SlopesBySlice.at(0.2, 0.4))).doesNotContain("exclude");
    }

    @Test
    void an_interval_without_an_end_runs_off_in_an_arrow() {
        assertThat(card("unbounded").split("<polygon", -1)).hasSize(2);
    }

    @Test
    void the_worst_values_are_on_top_and_what_has_none_is_below_the_axis() throws Exception {
        assertThat(DrawnTexts.of(card("regions")).boxes().stream()
                        .filter(box -> box.left() == ForestColumns.NAME_LEFT)
                        .map(DrawnTexts.Box::text))
                .containsSubsequence("west", "islands", "east", "south", "(missing)");
        List<SliceFinding> rows = List.of(
                Forests.finding("low", 9, 9, 0.1, 0, 1, VerdictStatus.SHOWN),
                Forests.finding("high", 9, 9, 0.9, 0, 1, VerdictStatus.SHOWN),
                Forests.undecided("none", 9, 9));

        assertThat(ForestRows.sorted(Forests.forest(Side.AT_LEAST, rows)))
                .extracting(ForestPlot.Row::slice)
                .containsExactly("low", "high", "none");
        assertThat(ForestRows.sorted(Forests.forest(Side.AT_MOST, rows)))
                .extracting(ForestPlot.Row::slice)
                .containsExactly("high", "low", "none");
    }

    @Test
    void a_value_without_bounds_is_listed_with_the_reason() {
        SliceFinding small = new SliceFinding(
                "small",
                9,
                new SupportCount(9, ""),
                1,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                Judgement.inconclusive("only 9 examples, fewer than 30"));
        String svg = ForestCard.of(Forests.verdict(
                "accuracy by region",
                Forests.all().get("regions").required(),
                Forests.all().get("regions").threshold(),
                List.of(small)));

        assertThat(svg).contains(">only 9 examples, fewer than 30<", ">1.00").doesNotContain("<circle");
    }

    @Test
    void of_many_slices_the_worst_are_drawn_and_the_others_counted() {
        assertThat(card("many"))
                .contains(">job 0<", ">job 37<", ">and 160 more: 20 inconclusive, 140 shown; all are in the table<")
                .doesNotContain(">job 143<");
        assertThat(ForestTable.of(Forests.all().get("many").forestPlots()).lines())
                .hasSize(201);
    }

    @Test
    void the_values_that_slices_are_compared_by_are_drawn_without_a_judgement() {
        assertThat(card("gap")).contains(">west − islands<", ">accuracy<", ">0.940<");
    }

    @Test
    void reasons_of_slices_with_a_value_are_told_below() {
        assertThat(card("hostile"))
                .contains(">inconclusive: finds a shortfall of 0.1 in only 53 of 100 samples &lt;b&gt;");
    }

    @Test
    void the_table_has_every_number_and_leaves_empty_what_does_not_exist() {
        assertThat(ForestTable.of(Forests.all().get("range").forestPlots()).lines())
                .startsWith("slice,status,value,lower,upper,p-value,examples,counted,reason,values")
                .contains(
                        "\"below 25, male\",refuted,0.7570,0.6920,0.8140,0.01000,325,148,,precision of 'bad' by age"
                                + " group × sex",
                        "\"from 65, female\",inconclusive,,,,,25,9,\"9 count, below the minimum of 30\","
                                + "precision of 'bad' by age group × sex");
    }

    @Test
    void the_table_quotes_what_would_break_it() {
        assertThat(ForestTable.of(Forests.all().get("hostile").forestPlots())).contains("& \"\"quoted\"\" ");
    }

    @Test
    void what_lies_below_the_reason_for_no_interval_crosses_none_of_its_letters() {
        Threshold threshold = Threshold.atLeast(0.75).withConfidence(0.95);
        String svg = ForestCard.of(Forests.verdict(
                "accuracy by region",
                SliceRequirement.eachSlice(threshold),
                threshold,
                List.of(new SliceFinding(
                        "south",
                        12,
                        new SupportCount(12, ""),
                        0.5,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        Judgement.inconclusive("only 12 examples, fewer than 30")))));

        int bar = svg.indexOf("bar \u2265");
        int ground = svg.lastIndexOf("class=\"mu-ground\"/>", svg.indexOf(">only 12 examples"));
        assertThat(ground).isGreaterThan(svg.indexOf("mu-ink-line")).isPositive();
        assertThat(bar).isPositive();
        assertThat(svg.substring(ground, svg.indexOf(">only 12 examples"))).doesNotContain("<polyline", "<path");
    }
}
