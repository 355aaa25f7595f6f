package org.modelunit.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.modelunit.Metrics;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.Side;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds of the difference of two models on the same rows, its lower bound included, on fresh outcomes each time: of accuracies on
 * a million rows, of recalls on as many, and of mean absolute errors by a bootstrap on a hundredth of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class PairedDifferenceBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int NUMBERS = 10_000;

    private Classified challenger;
    private Classified champion;
    private Regressed closer;
    private Regressed farther;

    /** Draws what is true and what two models answered. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        Labels labels = Labels.of("bad", "good");
        int[] truth = random.ints(ROWS, 0, 2).toArray();
        List<String> names = IntStream.of(truth).mapToObj(labels::get).toList();
        challenger = Classified.of(names, ClassPredictions.of(decided(labels, truth, 0.90, random)));
        champion = Classified.of(names, ClassPredictions.of(decided(labels, truth, 0.89, random)));
        NumberColumn numbers = NumberColumn.wrap(random.doubles(NUMBERS).toArray());
        closer = Regressed.of(numbers, predicted(numbers, 0.10, random));
        farther = Regressed.of(numbers, predicted(numbers, 0.11, random));
    }

    private static LabelColumn decided(Labels labels, int[] truth, double share, SplittableRandom random) {
        int[] decided = new int[truth.length];
        Arrays.setAll(decided, row -> random.nextDouble() < share ? truth[row] : 1 - truth[row]);
        return LabelColumn.wrap(labels, decided);
    }

    private static NumberColumn predicted(NumberColumn truth, double error, SplittableRandom random) {
        double[] predicted = truth.toArray();
        Arrays.setAll(predicted, row -> predicted[row] + error * (random.nextDouble() - 0.5));
        return NumberColumn.wrap(predicted);
    }

    private double lower(Metric<Classified> metric) {
        Classified one = challenger.withDesign(challenger.design());
        Classified other = champion.withDesign(champion.design());
        return metric.difference(one, other, 42).bound(Side.AT_LEAST, 0.95);
    }

    /** Of accuracies, by counting. */
    @Benchmark
    public double accuracy() {
        return lower(Metrics.accuracy());
    }

    /** Of recalls, by counting. */
    @Benchmark
    public double recall() {
        return lower(Metrics.recall("bad"));
    }

    /** Of mean absolute errors, by all the replicates that a claim takes. */
    @Benchmark
    public double meanAbsoluteError() {
        return Metrics.meanAbsoluteError()
                .difference(closer.withDesign(closer.design()), farther.withDesign(farther.design()), 42)
                .bound(Side.AT_LEAST, 0.95);
    }
}
