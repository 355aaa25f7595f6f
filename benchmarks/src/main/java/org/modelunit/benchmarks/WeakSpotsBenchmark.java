package org.modelunit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;
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

/** Milliseconds of a search for weak spots among 100,000 rows of 20 columns of numbers, alone and in pairs, corrected. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class WeakSpotsBenchmark {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 20;

    private Evaluation<Row, Classified> evaluation;

    /** Draws the rows; the model is wrong on 15 of 100, and on twice as many in a corner. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            names.add("x" + column);
        }
        Row.Header header = Row.Header.of(names);
        List<Row> rows = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            double[] numbers = random.doubles(COLUMNS).toArray();
            List<String> cells = new ArrayList<>();
            for (double number : numbers) {
                cells.add(Double.toString(number));
            }
            boolean isWeak = numbers[3] < 0.2 && numbers[7] > 0.75;
            rows.add(Row.of(header, cells));
            truth.add("good");
            decided.add(random.nextDouble() < (isWeak ? 0.30 : 0.15) ? "bad" : "good");
        }
        ClassPredictions predictions = ClassPredictions.of(LabelColumn.of(Labels.of("bad", "good"), decided));
        evaluation =
                Evaluation.ofPredictions(Dataset.of("drawn", rows, truth), predictions, Fingerprint.unknown("drawn"));
    }

    /** Over all columns and pairs of columns, on all rows. */
    @Benchmark
    public WeakSpots permuted() {
        return WeakSpots.search(evaluation, WeakSpotSearch.worseByAtLeast(0.05));
    }

    /** On one half, tested on the other. */
    @Benchmark
    public WeakSpots halved() {
        return WeakSpots.search(evaluation, WeakSpotSearch.worseByAtLeast(0.05).confirmedOnOtherHalf());
    }
}
