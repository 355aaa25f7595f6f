package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Registry;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.metric.SampleOutcomes;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.ratio.RatioOfSums;

/** The page docs/metrics.md lists every metric, and says of each what is true. */
class MetricsPageTest {

    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern SIGNATURE = Pattern.compile("`([a-zA-Z0-9]+\\([^`]*\\))`");

    /** A line of a table: what it says of the metrics that it lists. */
    private record Line(String range, String better, String bound) {}

    private static Map<String, Line> lines() {
        Map<String, Line> lines = new HashMap<>();
        for (String text : page()) {
            String[] cells = BETWEEN_CELLS.split(text.strip());
            if (cells.length >= 6) {
                Line line = new Line(cells[3].strip(), cells[4].strip(), cells[5].strip());
                SIGNATURE.matcher(cells[1]).results().forEach(found -> lines.put(found.group(1), line));
            }
        }
        return lines;
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("../../docs/metrics.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void the_page_lists_every_metric_of_the_index_and_no_other() {
        Set<String> index =
                Registry.methods().map(MetricsPageTest::signature).collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(lines().keySet())).isEqualTo(index);
    }

    @TestFactory
    Stream<DynamicTest> the_page_says_of_each_metric_what_is_true() {
        Map<String, Line> lines = lines();
        return Registry.all().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.toString(), () -> check(entry, lines.get(signature(entry.method())))));
    }

    private static <O extends Outcomes> void check(Entry<O> entry, Line line) {
        Metric<O> metric = entry.metric();
        assertThat(words(metric.range())).as("range").isEqualTo(line.range);
        assertThat(words(metric.direction())).as("better").isEqualTo(line.better);
        assertThat(line.bound.replace("exact", "Clopper-Pearson")).as("bound").contains(bound(entry));
    }

    private static String words(Range range) {
        boolean isOpenBelow = Double.isInfinite(range.lowest());
        boolean isOpenAbove = Double.isInfinite(range.highest());
        if (isOpenBelow) {
            return isOpenAbove ? "any" : "up to " + plain(range.highest());
        }
        return plain(range.lowest()) + (isOpenAbove ? " and more" : " to " + plain(range.highest()));
    }

    private static String plain(double end) {
        return Long.toString(Math.round(end));
    }

    private static String words(Direction direction) {
        return switch (direction) {
            case HIGHER -> "higher";
            case LOWER -> "lower";
            case NEITHER -> "a value";
        };
    }

    /** How a metric is bounded on the first sample on which it has a value. */
    private static <O extends Outcomes> String bound(Entry<O> entry) {
        for (int seed = 0; seed < 500; seed++) {
            O outcomes = SampleOutcomes.of(entry.outcomes(), seed);
            try {
                Estimate estimate =
                        outcomes.design().isSimple() ? entry.metric().estimate(outcomes, 1) : null;
                if (estimate != null && !Double.isNaN(estimate.value())) {
                    if (List.of(RatioOfSums.METHOD, RatioOfSums.METHOD_IN_RANGE).contains(estimate.method())) {
                        return "mean";
                    }
                    return Stream.of(
                                    "bootstrap",
                                    "DeLong",
                                    "Clopper-Pearson",
                                    "likelihood",
                                    "influences",
                                    "order statistics")
                            .filter(estimate.method()::contains)
                            .findFirst()
                            .orElse("none");
                }
            } catch (UndefinedMetricException e) {
                continue; // another sample
            }
        }
        throw new AssertionError(entry + " has no value on any sample");
    }
}
