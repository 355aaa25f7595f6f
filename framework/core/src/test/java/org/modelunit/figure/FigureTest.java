package org.modelunit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    private static final Axis UNIT = Axis.ofShares("share");
    private static final Line LINE = Line.reference("chance", new Point(0, 0), new Point(1, 1));

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_finite_is_no_point(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point(value, 0))
                .withMessage("x must be a finite number, but was " + value + "; leave out what has no value");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tick(value, "chance"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Axis("x", value, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Axis("x", 0, value, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.over("x", value, value));
    }

    @Test
    void an_axis_with_room_ends_above_the_highest_value() {
        assertThat(Axis.withRoom("MB", 100).to()).isEqualTo(120);
        assertThat(Axis.withRoom("MB", 93).to()).as("there is room already").isEqualTo(100);
        assertThat(Axis.withRoom("MB", 0).holds(0)).isTrue();
    }

    @Test
    void two_zeros_are_one_value() {
        assertThat(new Point(-0.0, 0.0)).isEqualTo(new Point(0.0, -0.0));
    }

    @Test
    void texts_are_kept_but_for_what_a_terminal_would_obey() {
        String hostile = "</text><script>'\"&=cmd|'/c'!A1 😀 µ";

        assertThat(new Tick(0, hostile).label()).isEqualTo(hostile);
        assertThat(new Tick(0, "a\u001B[31m\nb\uD800").label()).isEqualTo("a\\u001B[31m\\nb\\uD800");
        assertThat(new Curve("a\tb", UNIT, UNIT, List.of(LINE), List.of()).title())
                .isEqualTo("a\\tb");
    }

    @Test
    void a_figure_of_nothing_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve("t", UNIT, UNIT, List.of(), List.of()))
                .withMessage("there are no lines; a figure of nothing is no figure");
        assertThatIllegalArgumentException().isThrownBy(() -> new Line("t", false, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bins("t", UNIT, UNIT, List.of("all"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Density("t", UNIT, UNIT, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Density("t", UNIT, UNIT, List.of(List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Matrix("t", "truly", List.of(), "decided", List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Changes("t", 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Images("t", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Images(" ", List.of()))
                .withMessage("the title of a figure is blank; say in a word or two what it is");
    }

    @Test
    void a_figure_is_small() {
        List<Point> points = Collections.nCopies(201, new Point(0, 0));
        List<Change> changes = Collections.nCopies(201, new Change("7", "good", "bad"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("model", false, points))
                .withMessageContaining("there are 201 points of a line, but a figure shows 200 at most");
        assertThatIllegalArgumentException().isThrownBy(() -> new Changes("flips", 201, changes));
        assertThat(new Changes("flips", 201, changes.subList(0, 200)).total()).isEqualTo(201);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Changes("flips", 1, changes.subList(0, 2)))
                .withMessage("the total must count every change, but is 1 for 2 changes");
    }

    @Test
    void a_line_goes_from_left_to_right() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line("model", false, List.of(new Point(0.5, 0), new Point(0.25, 1))))
                .withMessage("a line goes from left to right, but x falls from 0.5 to 0.25 at point 1 of 'model'; sort"
                        + " the points");
    }

    @Test
    void what_lies_outside_the_axes_is_an_error_unless_rounding_put_it_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Line.through("model", UNIT, UNIT, new double[] {0, 1.1}, new double[] {0, 1}))
                .withMessage("x of point 1 is 1.1, which lies outside 'share' from 0.0 to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Curve("t", UNIT, UNIT, List.of(LINE), List.of(new Mark("m", new Point(0, 2)))));
        assertThatIllegalArgumentException().isThrownBy(() -> UNIT.withTick(1.5, "ideal"));
        assertThat(Line.through("m", UNIT, UNIT, new double[] {0, 1 + 1e-12}, new double[] {-1e-12, 1})
                        .points())
                .containsExactly(new Point(0, 0), new Point(1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.13, 0.87, 0.1, 0.9",
        "-3, 17, -4, 18",
        "5, 5, 4.5, 5.5",
        "0, 0, -0.1, 0.1",
        "1e9, 1000000001, 1e9, 1000000001",
        "-1e300, 1e300, -1e300, 1e300",
        "0, 1e-300, 0, 1e-300",
        "-7, -2, -7, -2"
    })
    void an_axis_goes_from_and_to_numbers_that_can_be_read(double lowest, double highest, double from, double to) {
        Axis axis = Axis.over("EUR", lowest, highest);

        assertThat(axis.from()).isLessThanOrEqualTo(lowest);
        assertThat(axis.to()).isGreaterThanOrEqualTo(highest).isGreaterThan(axis.from());
        assertThat(List.of(axis.from(), axis.to())).containsExactly(from, to);
    }

    @Test
    void parts_agree_in_number() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Matrix("t", "truly", List.of("a", "b"), "decided", List.of("a"), List.of(List.of(1L))))
                .withMessage("there are 1 rows of counts, but 2 rows; give one list of counts for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Density("t", UNIT, UNIT, List.of(List.of(1L, 2L), List.of(1L))))
                .withMessage("there are 1 counts, but 2 columns; give one for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Line.through("m", UNIT, UNIT, new double[2], new double[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Bins.of("t", UNIT, UNIT, List.of("a", "b"), List.of(BinTally.counted(0, 1, List.of(9L)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bin("0 to 1", 0, 1, List.of(-1L), List.of()))
                .withMessage("a count must be 0 or more, but was -1");
    }

    @Test
    void lists_are_copied() {
        List<Tick> ticks = new ArrayList<>(List.of(new Tick(0, "ideal")));
        Axis axis = new Axis("share", 0, 1, ticks);
        ticks.clear();

        assertThat(axis.ticks()).hasSize(1).isUnmodifiable();
    }

    @Test
    void points_are_counted_in_cells_and_where_few_lie_only_counted() {
        double[] x = new double[45];
        double[] y = new double[45];
        x[44] = 1;
        y[44] = 0.5;
        for (int i = 0; i < 12; i++) {
            y[i] = 1;
        }

        Density density = Density.of("t", UNIT, UNIT, x, y);

        assertThat(density.counts()).hasSize(Density.MOST_CELLS);
        assertThat(density.counts().get(0)).startsWith(32L, 0L);
        assertThat(density.counts().get(19)).startsWith(12L, 0L);
        assertThat(density.counts().get(10)).containsOnly(0L);
        assertThat(density.leftOut()).isEqualTo(1);
    }

    @Test
    void a_thumbnail_is_a_png_file() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

        assertThat(new Thumbnail("decided 7", base64(png)).caption()).isEqualTo("decided 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thumbnail("7", base64(new byte[] {(byte) 0x89, 'P'})))
                .withMessage("the picture '7' is no PNG file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thumbnail("7", base64("<svg onload=alert(1)>".getBytes())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thumbnail("7", base64(new byte[Thumbnail.MOST_BYTES + 1])))
                .withMessageContaining("65536 are the most");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
