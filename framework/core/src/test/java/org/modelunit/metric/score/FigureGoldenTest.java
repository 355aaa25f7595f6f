package org.modelunit.metric.score;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Figures.precisionRecall;
import static org.modelunit.Figures.reliability;
import static org.modelunit.Figures.roc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Point;
import org.modelunit.figure.Staircase;
import org.modelunit.outcome.Classified;

/** Figures beside the whole curves that {@code golden_figures.py} made as scikit-learn defines them. */
class FigureGoldenTest {

    private static final double CLOSE = 0.002;

    /** A case of the file: its lines by their first word. */
    record Case(Map<String, String> lines) {

        double[] numbers(String line, int place) {
            return Arrays.stream(lines.get(line).split(" "))
                    .mapToDouble(point -> Double.parseDouble(point.split(":")[place]))
                    .toArray();
        }

        Classified outcomes() {
            List<String> truth = Arrays.stream(numbers("rows", 1))
                    .mapToObj(positive -> positive == 1 ? "bad" : "good")
                    .toList();
            Classified unweighted = Classified.binary(truth, "bad", numbers("rows", 0));
            double[] weights = numbers("rows", 2);
            return Arrays.stream(weights).allMatch(weight -> weight == 1)
                    ? unweighted
                    : unweighted.withWeights(weights);
        }

        @Override
        public String toString() {
            return lines.get("case");
        }
    }

    static Stream<Case> cases() {
        try (InputStream file = FigureGoldenTest.class.getResourceAsStream("/golden/figures.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^(?=case )"))
                    .map(lines -> new Case(lines.lines()
                            .map(line -> line.split(" ", 2))
                            .collect(toMap(line -> line[0], line -> line[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_roc_curve_lies_within_two_thousandths_of_the_whole_one(Case golden) {
        assertClose(golden, "roc", roc("bad").of(golden.outcomes()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void precision_and_recall_lie_within_two_thousandths_of_the_whole_curve(Case golden) {
        assertClose(golden, "pr", precisionRecall("bad").of(golden.outcomes()));
    }

    private static void assertClose(Case golden, String line, List<Figure> figures) {
        List<Point> points = ((Curve) figures.get(0)).lines().get(0).points();
        Staircase whole = new Staircase(golden.numbers(line, 0), golden.numbers(line, 1));

        assertThat(points).hasSizeBetween(2, Figure.MOST_POINTS);
        assertThat(whole.distanceOf(points)).isLessThanOrEqualTo(CLOSE);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bins_of_reliability_are_those_of_the_calibration_curve(Case golden) {
        if (!golden.lines().containsKey("reliability")) {
            return;
        }
        List<Bin> bins = ((Bins) reliability("bad").of(golden.outcomes()).get(0)).bins();
        List<Bin> wholeBins =
                bins.stream().filter(bin -> !bin.label().contains("joined")).toList();
        List<double[]> expected = new ArrayList<>();
        double[] means = golden.numbers("reliability", 0);
        for (int bin = 0; bin < means.length; bin++) {
            if (isWhole(bins, means[bin])) {
                expected.add(new double[] {
                    means[bin], golden.numbers("reliability", 1)[bin], golden.numbers("reliability", 2)[bin]
                });
            }
        }

        assertThat(wholeBins).hasSameSizeAs(expected).hasSizeGreaterThanOrEqualTo(8);
        for (int bin = 0; bin < expected.size(); bin++) {
            Point point = wholeBins.get(bin).points().get(0);
            assertThat(point.x()).isCloseTo(expected.get(bin)[0], within(1e-8));
            assertThat(point.y()).isCloseTo(expected.get(bin)[1], within(1e-8));
            assertThat(wholeBins.get(bin).examples()).isEqualTo((long) expected.get(bin)[2]);
        }
    }

    private static boolean isWhole(List<Bin> bins, double mean) {
        return bins.stream()
                .anyMatch(bin ->
                        bin.from() <= mean && mean <= bin.to() && !bin.label().contains("joined"));
    }
}
