package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenStatisticsTest {

    @TestFactory
    Stream<DynamicTest> every_function_equals_the_reference_implementation() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/statistics.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !row[0].equals("delongVariance")) // its cases need outcomes: see RankingTest
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> check(row)));
    }

    private static void check(String[] row) {
        double expected = Double.parseDouble(row[5]);
        double actual = value(row);
        double tolerance = Math.max(relative(row[0]) * Math.abs(expected), 4 * Double.MIN_VALUE);
        if (row[0].equals("normalCdf")) {
            // where the density falls so fast that the argument's own rounding moves the value
            tolerance = Math.max(tolerance, Math.ulp(number(row[1])) * Math.abs(number(row[1])) * expected);
        }
        assertThat(Math.abs(actual - expected))
                .as("%s against %s", actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    private static double relative(String function) {
        return switch (function) {
            case "binomialUpperTail", "normalCdf", "hanleyMcNeil" -> 1e-12;
            default -> 2e-14;
        };
    }

    private static double value(String[] row) {
        return switch (row[0]) {
            case "wilsonLower" -> Wilson.lower(whole(row[1]), whole(row[2]), number(row[3]));
            case "wilsonUpper" -> Wilson.upper(whole(row[1]), whole(row[2]), number(row[3]));
            case "normalQuantile" -> Normal.quantile(number(row[1]));
            case "normalCdf" -> Normal.cdf(number(row[1]));
            case "binomialUpperTail" -> Binomial.upperTail(whole(row[1]), whole(row[2]), number(row[3]));
            case "hanleyMcNeil" -> DeLong.expectedVariance(number(row[1]), whole(row[2]), whole(row[3]));
            default -> throw new IllegalArgumentException("no such function: " + row[0]);
        };
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static long whole(String text) {
        return (long) number(text);
    }
}
