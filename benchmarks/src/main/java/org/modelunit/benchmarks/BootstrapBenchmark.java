package org.modelunit.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Estimator;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
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

/** Milliseconds of the bounds of an area under the ROC curve, on 100,000 rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class BootstrapBenchmark {

    private static final int ROWS = 100_000;

    private Classified outcomes;

    /** Draws the rows. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        double[] bad = random.doubles(ROWS).toArray();
        double[] good = new double[ROWS];
        String[] truth = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            good[row] = 1 - bad[row];
            truth[row] = random.nextDouble() < bad[row] ? "bad" : "good";
        }
        ClassScores scores =
                ClassScores.of(Labels.of("bad", "good"), List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)));
        outcomes = Classified.of(List.of(truth), ClassPredictions.of(scores));
    }

    /** By all the replicates that a claim takes. */
    @Benchmark
    public Estimate bootstrap() {
        return Metrics.rocAuc("bad")
                .estimatedBy(Estimator.bootstrap())
                .estimate(outcomes.withDesign(outcomes.design()), 42);
    }

    /** By the variance of placements. */
    @Benchmark
    public Estimate deLong() {
        return Metrics.rocAuc("bad").estimate(outcomes.withDesign(outcomes.design()), 42);
    }
}
