package org.modelunit.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds of metrics and of a bootstrap, on fresh outcomes each time, as outcomes remember what was computed of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class MetricsBenchmark {

    /** How many rows there are. */
    @Param({"100000", "10000000"})
    public int rows = 100_000;

    private Classified outcomes;

    /** Draws the rows. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        double[] bad = random.doubles(rows).toArray();
        double[] good = new double[rows];
        String[] truth = new String[rows];
        for (int row = 0; row < rows; row++) {
            good[row] = 1 - bad[row];
            truth[row] = random.nextDouble() < bad[row] ? "bad" : "good";
        }
        ClassScores scores =
                ClassScores.of(Labels.of("bad", "good"), List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)));
        outcomes = Classified.of(List.of(truth), ClassPredictions.of(scores));
    }

    private double value(Metric<Classified> metric) {
        return metric.value(outcomes.withDesign(outcomes.design()));
    }

    /** Sorts. */
    @Benchmark
    public double rocAuc() {
        return value(Metrics.rocAuc("bad"));
    }

    /** Counts. */
    @Benchmark
    public double accuracy() {
        return value(Metrics.accuracy());
    }

    /** Sums squares. */
    @Benchmark
    public double brierScore() {
        return value(Metrics.brierScore("bad"));
    }

    /** Sums logarithms. */
    @Benchmark
    public double logLoss() {
        return value(Metrics.logLoss());
    }
}
