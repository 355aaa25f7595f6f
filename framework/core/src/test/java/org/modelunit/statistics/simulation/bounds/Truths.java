package org.modelunit.statistics.simulation.bounds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Streams;

/**
 * The true values of metrics in populations: means of large samples, kept in a file. Ten samples of 200,000 units leave a standard error
 * of a 45th of what a sample of 1,000 has, which no rate notices.
 *
 * @param values by "population;metric"
 */
record Truths(Map<String, Truth> values) {

    static final String FILE = "/simulation/truths.csv";

    private static final int SAMPLES = 10;
    private static final int UNITS = 200_000;
    private static final long SEED = 12;

    /**
     * A true value.
     *
     * @param value the mean of large samples
     * @param error its standard error
     */
    record Truth(double value, double error) {

        static Truth of(double[] values) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double squares = Arrays.stream(values)
                    .map(value -> value - mean)
                    .map(off -> off * off)
                    .sum();
            return new Truth(mean, Math.sqrt(squares / (values.length - 1) / values.length));
        }
    }

    static Truths read() {
        try (InputStream stream = Truths.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                return new Truths(Map.of());
            }
            Map<String, Truth> values = new LinkedHashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] parts = line.split(";");
                        values.put(
                                parts[0] + ";" + parts[1],
                                new Truth(Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
                    });
            return new Truths(values);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    boolean isKnown(String population, String measure) {
        return values.containsKey(population + ";" + measure);
    }

    double of(String population, String measure) {
        return values.get(population + ";" + measure).value();
    }

    /** The keys of all true values that the table needs: of populations with true values of their own, where a metric is defined. */
    static List<String> needed() {
        return own().stream().flatMap(population -> needed(population).stream()).toList();
    }

    private static List<Population<?>> own() {
        return PopulationList.all().stream()
                .filter(population -> population.truths().equals(population.name()))
                .toList();
    }

    private static <O extends Outcomes> List<String> needed(Population<O> population) {
        return defined(population).stream()
                .map(measure -> population + ";" + measure)
                .toList();
    }

    private static <O extends Outcomes> List<Measure<O>> defined(Population<O> population) {
        Drawn<O> drawn = population.drawing().drawn(5_000, Streams.replicate(SEED, -1));
        return Cell.measures(population)
                .filter(measure -> isDefined(drawn::value, measure.metric()))
                .toList();
    }

    private static <O extends Outcomes> boolean isDefined(ToDoubleFunction<Metric<O>> value, Metric<O> metric) {
        try {
            return Double.isFinite(value.applyAsDouble(metric));
        } catch (UndefinedMetricException | IllegalArgumentException e) {
            return false; // such as an order of labels that the model does not have
        }
    }

    /** The file's text, computed anew: a minute or two. */
    static String computed() {
        StringBuilder text = new StringBuilder("population;metric;true value;standard error\n");
        own().forEach(population -> append(population, text));
        return text.toString();
    }

    private static <O extends Outcomes> void append(Population<O> population, StringBuilder text) {
        List<Measure<O>> measures = defined(population);
        List<double[]> samples = Workers.of(Runtime.getRuntime().availableProcessors())
                .map(SAMPLES, sample -> values(population, measures, sample));
        for (int i = 0; i < measures.size(); i++) {
            int measure = i;
            Truth truth = Truth.of(
                    samples.stream().mapToDouble(values -> values[measure]).toArray());
            text.append(String.format(
                    Locale.ROOT, "%s;%s;%.6g;%.2g%n", population, measures.get(i), truth.value(), truth.error()));
        }
    }

    private static <O extends Outcomes> double[] values(
            Population<O> population, List<Measure<O>> measures, int sample) {
        long root = Streams.seed(SEED, population.name());
        Drawn<O> drawn = population.drawing().drawn(UNITS, Streams.replicate(root, sample));
        return IntStream.range(0, measures.size())
                .mapToDouble(i -> drawn.value(measures.get(i).metric()))
                .toArray();
    }

    /** What is in one list and not in another. */
    static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }
}
