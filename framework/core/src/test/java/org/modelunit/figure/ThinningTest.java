package org.modelunit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThinningTest {

    private static final double CLOSE = 0.002;
    private static final Axis UNIT = Axis.ofShares("share");

    @ParameterizedTest
    @CsvSource({
        "1000, 0",
        "1000, 1",
        "1000, 3",
        "400, 0",
        "440, 0",
        "500, 0.2",
        "600, 0",
        "2000, 0.5",
        "20000, 1",
        "200000, 1"
    })
    void a_staircase_of_rates_stays_within_two_thousandths(int rows, double skill) {
        for (int seed = 0; seed < (rows > 10_000 ? 1 : 3); seed++) {
            Staircase whole = Staircase.ofRates(rows, skill, 0.5, new Random(seed));
            Line thin = Line.through("model", UNIT, UNIT, whole.x(), whole.y());

            assertThat(thin.points()).hasSizeLessThanOrEqualTo(Figure.MOST_POINTS);
            assertThat(whole.distanceOf(thin.points())).as("seed " + seed).isLessThanOrEqualTo(CLOSE);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.1", "5000, 0.01", "200000, 0.03"})
    void a_rare_class_is_kept_as_well(int rows, double share) {
        for (int seed = 0; seed < (rows > 10_000 ? 1 : 3); seed++) {
            Staircase whole = Staircase.ofRates(rows, 1, share, new Random(seed));
            Line thin = Line.through("model", UNIT, UNIT, whole.x(), whole.y());

            assertThat(thin.points()).hasSizeLessThanOrEqualTo(Figure.MOST_POINTS);
            assertThat(whole.distanceOf(thin.points())).as("seed " + seed).isLessThanOrEqualTo(CLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 199, 200})
    void few_points_stay_as_they_are(int size) {
        double[] x = new double[size];
        double[] y = new double[size];
        Arrays.setAll(x, i -> i / (size - 1.0));
        Arrays.setAll(y, i -> i % 2);

        List<Point> points = Line.through("model", UNIT, UNIT, x, y).points();

        assertThat(points).hasSize(size);
        assertThat(points.get(1)).isEqualTo(new Point(x[1], y[1]));
    }

    @Test
    void a_straight_line_of_many_points_keeps_its_ends() {
        double[] x = new double[5000];
        Arrays.setAll(x, i -> i / 4999.0);

        assertThat(Line.through("model", UNIT, UNIT, x, x).points()).containsExactly(new Point(0, 0), new Point(1, 1));
    }

    @Test
    void equal_points_are_one() {
        assertThat(Line.through("model", UNIT, UNIT, new double[] {0.5, 0.5, 0.5}, new double[] {0.25, 0.25, 0.25})
                        .points())
                .containsExactly(new Point(0.5, 0.25));
    }

    @Test
    void a_line_that_jumps_everywhere_is_still_short() {
        double[] x = new double[100_000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i / (x.length - 1.0));
        Random random = new Random(3);
        Arrays.setAll(y, i -> random.nextDouble());

        assertThat(Line.through("noise", UNIT, UNIT, x, y).points()).hasSizeBetween(2, Figure.MOST_POINTS);
    }

    @Test
    void distances_are_shares_of_the_axes() {
        Staircase whole = Staircase.ofRates(3000, 1, 0.5, new Random(1));
        Axis huge = new Axis("EUR", 0, 1e300, List.of());
        Axis tiny = new Axis("seconds", 0, 1e-300, List.of());
        double[] x = Arrays.stream(whole.x()).map(value -> value * 1e300).toArray();
        double[] y = Arrays.stream(whole.y()).map(value -> value * 1e-300).toArray();

        List<Point> scaled = Line.through("model", huge, tiny, x, y).points().stream()
                .map(point -> new Point(point.x() / 1e300, point.y() / 1e-300))
                .toList();

        assertThat(whole.distanceOf(scaled)).isLessThanOrEqualTo(CLOSE);
    }
}
