package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CourseCardTest {

    private static final String TITLE = "Last runs: accuracy on credit";

    static Stream<Named<List<RunPoint>>> courses() {
        return Courses.all().entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    private static String card(List<RunPoint> runs) {
        return CourseCard.of(TITLE, runs, Range.ANY);
    }

    private static String card(RunPoint... runs) {
        return card(List.of(runs));
    }

    private static String description(String svg) throws Exception {
        return DrawnTexts.parse(svg)
                .getElementsByTagName("desc")
                .item(0)
                .getTextContent()
                .strip();
    }

    private static List<String> texts(List<RunPoint> runs) throws Exception {
        return DrawnTexts.of(card(runs)).boxes().stream()
                .map(DrawnTexts.Box::text)
                .toList();
    }

    /** The lines of a colour and a width, as lists of places. */
    private static List<String> lines(String svg, Paint paint, String width) throws Exception {
        NodeList all = DrawnTexts.parse(svg).getElementsByTagName("polyline");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element line = (Element) all.item(i);
            if (line.getAttribute("class").equals(paint.cssName() + "-line")
                    && line.getAttribute("stroke-width").equals(width)) {
                lines.add(line.getAttribute("points"));
            }
        }
        return lines;
    }

    private static List<String> values(String svg) throws Exception {
        return lines(svg, Paint.MUTED, "1.6");
    }

    /** The bars, without the one of the legend. */
    private static List<String> bars(String svg) throws Exception {
        List<String> bars = lines(svg, Paint.INK, "2.5");
        return bars.isEmpty() ? bars : bars.subList(0, bars.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_picture_is_well_formed_and_its_texts_have_room(List<RunPoint> runs) throws Exception {
        String svg = card(runs);

        assertThat(svg).doesNotContain("NaN", "Infinity", "<b>", "\u202e", "<script", "url(", "href");
        assertThat(description(svg).lines()).hasSameSizeAs(runs);
        DrawnTexts.of(svg).checkLayout();
        assertThat(CourseCard.of(TITLE, runs, Range.UNIT)).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_picture_and_its_table_are_the_same_in_every_language(List<RunPoint> runs) {
        String picture = card(runs);
        List<List<String>> table = CourseTable.rows(runs);
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("ar-EG-u-nu-arab", "de")) {
                Locale.setDefault(Locale.forLanguageTag(language));

                assertThat(card(runs)).isEqualTo(picture);
                assertThat(CourseTable.rows(runs)).isEqualTo(table);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void its_numbers_are_told_to_those_who_do_not_see_it() throws Exception {
        assertThat(description(card(Courses.ten().subList(3, 6))).lines())
                .containsExactly(
                        "2026-11-04 09:30 UTC, commit 0123456789ab: 0.7420, at least 0.6920, at most 0.7920, bar ≥"
                                + " 0.7; inconclusive",
                        "2026-11-05 09:30 UTC: no value, bar ≥ 0.7; broken",
                        "2026-11-05 09:30 UTC, commit 0123456789ab: 0.7910, at least 0.7510, at most 0.8310, bar ≥"
                                + " 0.7; shown");
    }

    @Test
    void its_table_has_what_decides_first() {
        assertThat(CourseTable.heads()).hasSize(7);
        assertThat(CourseTable.rows(Courses.ten().subList(3, 5)))
                .containsExactly(
                        List.of(
                                "0.7420",
                                "0.6920",
                                "0.7920",
                                "≥ 0.7",
                                "inconclusive",
                                "2026-11-04 09:30 UTC",
                                "0123456789ab"),
                        List.of("no value", "", "", "≥ 0.7", "broken", "2026-11-05 09:30 UTC", ""));
    }

    @Test
    void values_of_one_size_stand_in_line_and_a_bar_is_as_it_was_written() {
        List<RunPoint> runs = List.of(
                Courses.run(0, 1, 0, 0.6, "met"),
                Courses.run(1, 0.97049, 0, 2.0 / 3, "met"),
                Courses.run(2, 0, 0, 1e-9, "missed"),
                Courses.run(3, 12_345, 0, 12_346, "missed"),
                Courses.run(4, Double.NEGATIVE_INFINITY, 0, -1e300, "missed"));

        assertThat(CourseTable.rows(runs))
                .extracting(row -> row.get(0), row -> row.get(3))
                .containsExactly(
                        tuple("1.000", "≥ 0.6"),
                        tuple("0.9705", "≥ 0.6667"),
                        tuple("0", "≥ 1e-9"),
                        tuple("12345", "≥ 12346"),
                        tuple("-∞", "≥ -1e300"));
    }

    @Test
    void a_run_without_a_value_breaks_the_line_and_says_so() throws Exception {
        List<String> values = values(card(Courses.ten()));

        assertThat(values).hasSize(2);
        assertThat(values.get(0).split(" ")).hasSize(4);
        assertThat(values.get(1).split(" ")).hasSize(5);
        assertThat(texts(Courses.ten())).contains("broken, no value");
    }

    @Test
    void a_bar_that_was_moved_is_drawn_as_a_step_and_named_as_it_is_now() throws Exception {
        List<RunPoint> raised = Courses.ten();
        List<String> bars = bars(card(raised));

        assertThat(bars).hasSize(1);
        List<String> places = List.of(bars.get(0).split(" "));
        assertThat(places).hasSize(4);
        assertThat(x(places.get(1)))
                .isEqualTo(x(places.get(2)))
                .isEqualTo(0.4 * x(places.get(0)) + 0.6 * x(places.get(3)), within(0.1)); // after the sixth of ten
        assertThat(y(places.get(0))).isEqualTo(y(places.get(1))).isGreaterThan(y(places.get(2)));
        assertThat(y(places.get(2))).isEqualTo(y(places.get(3)));
        assertThat(texts(raised)).contains("bar, now ≥ 0.75");
        assertThat(texts(raised.subList(0, 4))).contains("bar ≥ 0.7");
    }

    private static double x(String place) {
        return Double.parseDouble(place.split(",")[0]);
    }

    private static double y(String place) {
        return Double.parseDouble(place.split(",")[1]);
    }

    @Test
    void a_bar_ends_where_nothing_is_required_any_more() throws Exception {
        List<RunPoint> runs = Courses.all().get("a bound on one side, two bars, then none");

        assertThat(bars(card(runs))).hasSize(2).allSatisfy(bar -> assertThat(bar.split(" "))
                .hasSize(2));
        assertThat(texts(runs)).contains("bar, none now", "nothing required");
    }

    @Test
    void what_a_colour_says_a_shape_and_a_word_say_too() throws Exception {
        String svg = card(Courses.ten());

        assertThat(texts(Courses.ten()))
                .containsSubsequence(
                        "shown", "inconclusive", "broken, no value", "not refuted", "refuted", "one-sided bounds");
        assertThat(svg).contains("<circle", "<polygon", "<rect");
        assertThat(lines(svg, Paint.RED, "2.8")).hasSize(4); // the cross of the last run and the legend's
    }

    @Test
    void this_run_is_the_last_and_says_so() throws Exception {
        List<DrawnTexts.Box> boxes = DrawnTexts.of(card(Courses.ten())).boxes();
        DrawnTexts.Box now = boxes.stream()
                .filter(box -> box.text().equals("this run"))
                .findFirst()
                .orElseThrow();

        assertThat(boxes)
                .filteredOn(box -> box.text().endsWith(" Nov"))
                .hasSizeGreaterThan(2)
                .allMatch(box -> box.right() < now.left());
    }

    @Test
    void one_end_of_an_interval_that_is_not_there_is_an_arrow() {
        RunPoint upwards = new RunPoint(
                Courses.ten().get(0).started(),
                "",
                0.5,
                new Interval(0.4, Double.POSITIVE_INFINITY),
                0.3,
                Double.POSITIVE_INFINITY,
                "shown");

        assertThat(card(upwards)).contains("<polygon");
        assertThat(card(Courses.run(0, 0.5, 0.1, 0.3, "shown"))).doesNotContain("<polygon");
    }

    @Test
    void a_bar_that_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Courses.run(0, 0.5, 0, Double.NaN, "met"))
                .withMessage("a bar must be a number, or infinite where there is none, but they were NaN and Infinity");
    }
}
