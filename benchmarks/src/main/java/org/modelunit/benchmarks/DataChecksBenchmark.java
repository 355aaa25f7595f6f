package org.modelunit.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.modelunit.Dataset;
import org.modelunit.claim.Verdict;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.provenance.Fingerprint;
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

/** Seconds of checks of records with 20 components: numbers, whole numbers and categories. A fifth is the hold-out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class DataChecksBenchmark {

    /** How many rows there are, in both data sets together. */
    @Param("10000000")
    public int rows = 10_000_000;

    /** A row of 20 columns. */
    record Loan(
            double amount,
            double rate,
            double income,
            double debt,
            double savings,
            double balance,
            double limit,
            double spent,
            double score,
            double distance,
            int duration,
            int age,
            int children,
            int loans,
            boolean owner,
            boolean employed,
            String purpose,
            String job,
            String region,
            String bank) {}

    private Dataset<Loan, String> all;
    private Dataset<Loan, String> holdout;
    private Dataset<Loan, String> training;

    /** Draws the rows. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        List<Loan> loans = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            loans.add(loan(random));
        }
        all = dataset("all", loans);
        holdout = dataset("hold-out", loans.subList(0, rows / 5));
        training = dataset("training", loans.subList(rows / 5, rows));
    }

    private static Dataset<Loan, String> dataset(String name, List<Loan> loans) {
        return Dataset.of(name, loans, Collections.nCopies(loans.size(), "good"), Fingerprint.unknown(name));
    }

    private static Loan loan(SplittableRandom random) {
        return new Loan(
                random.nextDouble() * 20_000,
                random.nextDouble(),
                random.nextDouble() * 90_000,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextInt(72),
                random.nextInt(18, 80),
                random.nextInt(5),
                random.nextInt(4),
                random.nextBoolean(),
                random.nextBoolean(),
                category("Purpose ", random),
                category("occupation ", random),
                category("region ", random),
                category("bank ", random));
    }

    private static String category(String name, SplittableRandom random) {
        return (name + random.nextInt(12)).intern(); // as one who reads a file keeps one text for each category
    }

    /** No row of the hold-out is in the training data. */
    @Benchmark
    public Verdict sharedRows() {
        return DataCheck.sharedRows(holdout, training, RowKey.content()).judge();
    }

    /** Nor nearly. */
    @Benchmark
    public Verdict nearlySharedRows() {
        RowKey<Object> near = RowKey.content().rounded(4).normalized();
        return DataCheck.sharedRows(holdout, training, near).judge();
    }

    /** No row occurs twice. */
    @Benchmark
    public Verdict duplicates() {
        return DataCheck.duplicates(all, RowKey.content()).judge();
    }

    /** By a key of one's own, on one thread. */
    @Benchmark
    public Verdict duplicatesByKey() {
        return DataCheck.duplicates(all, RowKey.by("amount", Loan::amount)).judge();
    }
}
