package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.Images;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.figure.Thumbnail;
import org.modelunit.figure.Tick;

class FigureJsonTest {

    private static final Axis SHARES = Axis.ofShares("share").withTick(0.5, "chance");
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    static Stream<Figure> figures() {
        return Stream.of(
                new Curve(
                        "ROC \"of\" <bad>\n",
                        SHARES,
                        SHARES,
                        List.of(new Line(
                                "model", false, List.of(new Point(0, 0), new Point(0.1, 0.7), new Point(1, 1)))),
                        List.of(new Mark("at 0.27", new Point(0.1, 0.7)))),
                new Bins(
                        "scores",
                        SHARES,
                        Axis.over("rows", 0, 1e12),
                        List.of("good", "bad"),
                        List.of(new Bin("0 to 0.5", 0, 0.5, List.of(7L, 1L << 40), List.of()))),
                new Matrix(
                        "confusion",
                        "truth",
                        List.of("a", "b"),
                        "decided",
                        List.of("a", "b"),
                        List.of(List.of(1L, 2L), List.of(3L, 4L))),
                new Density("errors", SHARES, SHARES, List.of(List.of(9L, 0L), List.of(0L, 5L)), 3),
                new ForestPlot(
                        "accuracy by \"region\"",
                        0.7,
                        Double.POSITIVE_INFINITY,
                        List.of(new Tick(0.5, "chance")),
                        0.95,
                        "Wilson",
                        List.of(
                                new ForestPlot.Row(
                                        "north",
                                        90,
                                        41,
                                        0.8,
                                        new ForestPlot.Interval(0.72, Double.POSITIVE_INFINITY),
                                        1,
                                        "shown",
                                        ""),
                                new ForestPlot.Row(
                                        "",
                                        0,
                                        0,
                                        Double.NaN,
                                        ForestPlot.Interval.NONE,
                                        Double.NaN,
                                        "inconclusive",
                                        "none count"))),
                new ForestPlot(
                                "values that are only shown",
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY,
                                List.of(),
                                Double.NaN,
                                "",
                                List.of())
                        .headed(new ForestPlot.Heads("look", "session pairs")),
                new Changes("flips", 12, List.of(new Change("row 7", "good", "bad"))),
                new Images("digits", List.of(new Thumbnail("a seven", PNG))));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void each_kind_is_read_back_as_it_was(Figure figure) throws IOException {
        Object json = Json.read(Json.write(FigureJson.write(figure), false));

        assertThat(FigureJson.read(json, "figures[0]")).isEqualTo(figure);
    }

    @Test
    void a_density_of_before_has_left_nothing_out() throws IOException {
        Density density = new Density("errors", SHARES, SHARES, List.of(List.of(7L)), 0);
        String text = Json.write(FigureJson.write(density), false);
        assertThat(text).contains(",\"leftOut\":0");

        assertThat(FigureJson.read(Json.read(text.replace(",\"leftOut\":0", "")), "f"))
                .isEqualTo(density);
    }

    @Test
    void every_kind_is_among_them() {
        assertThat(figures().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Figure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "kind":"matrix"    | "kind":"picture"      | f.kind should name a figure, but is picture
        "rowsAre":"truth"  | "rowsAre":7           | f.rowsAre should be of another kind, or is missing: 7
        "rowsAre":"truth"  | "rows_are":"truth"    | f.rowsAre should be of another kind, or is missing: null
        "title":"m"        | "title":"m","more":1  | f.more is not known here
        [1,2]              | [1,2.5]               | f.counts[0][1] should be of another kind, or is missing: 2.5
        [1,2]              | [1,-2]                | f: a count
        [1,2]              | 12                    | f.counts[0] should be a list, but is 12
        """)
    void what_is_no_figure_is_an_error_that_says_where(String was, String becomes, String told) throws IOException {
        Matrix matrix = new Matrix(
                "m",
                "truth",
                List.of("a", "b"),
                "decided",
                List.of("a", "b"),
                List.of(List.of(1L, 2L), List.of(3L, 4L)));
        String text = Json.write(FigureJson.write(matrix), false);
        assertThat(text).contains(was);
        Object json = Json.read(text.replace(was, becomes));

        assertThatThrownBy(() -> FigureJson.read(json, "f"))
                .isInstanceOf(JsonObject.MalformedEvidence.class)
                .hasMessageStartingWith(told);
    }
}
