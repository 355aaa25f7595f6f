package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.statistics.area.AreaVariance;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.distribution.Binomial;
import org.modelunit.statistics.distribution.IncompleteBeta;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;
import org.modelunit.statistics.resampling.BCa;

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
        double expected = number(row[5]);
        double actual = value(row);
        double tolerance = Math.max(relative(row[0]) * Math.abs(expected), 4 * Double.MIN_VALUE);
        if (row[0].equals("normalCdf")) {
            // where the density falls so fast that the argument's own rounding moves the value
            tolerance = Math.max(tolerance, Math.ulp(number(row[1])) * Math.abs(number(row[1])) * expected);
        }
        if (row[0].startsWith("pairedDeLong") || row[0].equals("tangoLower") || row[0].startsWith("score")) {
            tolerance = Math.max(tolerance, 1e-15); // differences of shares, which may cancel
        }
        assertThat(Math.abs(actual - expected))
                .as("%s against %s", actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    private static double relative(String function) {
        return switch (function) {
            case "wilsonLower", "wilsonUpper", "normalQuantile" -> 2e-14;
            default -> 1e-12;
        };
    }

    private static double value(String[] row) {
        return switch (row[0]) {
            case "wilsonLower" -> Wilson.lower(whole(row[1]), whole(row[2]), number(row[3]));
            case "wilsonUpper" -> Wilson.upper(whole(row[1]), whole(row[2]), number(row[3]));
            case "clopperPearsonLower" -> ClopperPearson.lower(whole(row[1]), whole(row[2]), number(row[3]));
            case "clopperPearsonUpper" -> ClopperPearson.upper(whole(row[1]), whole(row[2]), number(row[3]));
            case "normalQuantile" -> Normal.quantile(number(row[1]));
            case "normalCdf" -> Normal.cdf(number(row[1]));
            case "binomialUpperTail" -> Binomial.upperTail(whole(row[1]), whole(row[2]), number(row[3]));
            case "binomialLowerTail" -> Binomial.lowerTail(whole(row[1]), whole(row[2]), number(row[3]));
            case "incompleteBeta" -> IncompleteBeta.lower(number(row[1]), number(row[2]), number(row[3]));
            case "studentUpperTail" -> StudentT.upperTail(number(row[1]), number(row[2]));
            case "studentQuantile" -> StudentT.quantile(number(row[1]), number(row[2]));
            case "hanleyMcNeil" -> DeLong.expectedVariance(number(row[1]), whole(row[2]), whole(row[3]));
            case "binormalVariance" -> AreaVariance.binormal(number(row[1]), number(row[2]), number(row[3]));
            case "mcNemar" -> McNemar.pValue(whole(row[1]), whole(row[2]));
            case "tangoLower" ->
                Tango.estimate(whole(row[1]), whole(row[2]), whole(row[3])).bound(Side.AT_LEAST, number(row[4]));
            case "scoreDifferenceLower", "scoreRatioLower" -> twoSamples(row).bound(Side.AT_LEAST, number(row[3]));
            case "pairedDeLongValue" -> paired(row).value();
            case "pairedDeLongError" -> paired(row).plan().standardError();
            case "pairedDeLongFreedom" -> paired(row).plan().freedom();
            case "holm" -> Holm.adjusted(numbers(row[1]))[(int) whole(row[2])];
            case "benjaminiHochberg" -> BenjaminiHochberg.adjusted(numbers(row[1]))[(int) whole(row[2])];
            case "maxT" -> maxT(row)[(int) whole(row[3])];
            case "acceleration" -> BCa.acceleration(numbers(row[1]), codes(row[2]));
            default -> throw new IllegalArgumentException("no such function: " + row[0]);
        };
    }

    private static Estimate twoSamples(String[] row) {
        double[] one = numbers(row[1]);
        double[] other = numbers(row[2]);
        return row[0].equals("scoreRatioLower")
                ? MiettinenNurminen.ratio((long) one[0], (long) one[1], (long) other[0], (long) other[1])
                : MiettinenNurminen.difference((long) one[0], (long) one[1], (long) other[0], (long) other[1]);
    }

    private static LocationEstimate paired(String[] row) {
        double[] codes = numbers(row[3]);
        boolean[] isPositive = new boolean[codes.length];
        for (int i = 0; i < codes.length; i++) {
            isPositive[i] = codes[i] == 1;
        }
        return PairedDeLong.byVariance(numbers(row[1]), numbers(row[2]), isPositive);
    }

    private static double[] maxT(String[] row) {
        String[] replicates = row[2].split(";");
        return MaxT.adjusted(numbers(row[1]), replicates.length, r -> numbers(replicates[r]));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static int[] codes(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static long whole(String text) {
        return (long) number(text);
    }
}
