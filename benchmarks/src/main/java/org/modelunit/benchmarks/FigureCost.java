package org.modelunit.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.figure.Figure;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.plot.FigureCard;
import org.modelunit.plot.FigureTable;
import org.modelunit.provenance.Fingerprint;

/**
 * What the figures of 200 claims cost beside judging them, to make and to draw: ten claims with confidence on each of 20 evaluations,
 * whose outcomes are fresh each time. Figures that claims share are drawn once, as Allure's steps have them. What is measured is the processor time of the whole process, so that other work on the machine does not count. To
 * run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.FigureCost
 * </pre>
 */
public final class FigureCost {

    private static final int EVALUATIONS = 20;
    private static final int WARM_UP = 20; // so that little is compiled while it is measured
    private static final int RUNS = 9;
    private static final CostMatrix COSTS = CostMatrix.costsIn("EUR")
            .amount("bad", "good", 800)
            .amount("good", "bad", 120)
            .otherwise(0);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FigureCost() {}

    /**
     * Prints one line for each number of rows.
     *
     * @param arguments numbers of rows; 300, 1,000, 10,000 and 100,000 where nothing is said
     */
    public static void main(String[] arguments) {
        int[] sizes = arguments.length > 0
                ? Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()
                : new int[] {300, 1_000, 10_000, 100_000};
        PrintStream out = System.out;
        out.println("   rows   ms to judge 200 claims   ms for their figures   share   ms to draw them   share");
        for (int rows : sizes) {
            out.println(measure(rows));
        }
    }

    private static String measure(int rows) {
        double[] judging = new double[RUNS];
        double[] drawing = new double[RUNS];
        double[] shares = new double[RUNS];
        double[] pictures = new double[RUNS];
        double[] sharesOfPictures = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            List<Claim> claims = claims(rows, run);
            long start = PROCESS.getProcessCpuTime();
            List<Verdict> verdicts = new ArrayList<>();
            for (Claim claim : claims) {
                verdicts.add(claim.judge());
            }
            long judged = PROCESS.getProcessCpuTime();
            int figures = 0;
            for (Verdict verdict : verdicts) {
                figures += verdict.figures().size();
            }
            long drawn = PROCESS.getProcessCpuTime();
            long letters = letters(verdicts);
            long painted = PROCESS.getProcessCpuTime();
            if (letters == 0 || figures < verdicts.size()) {
                throw new IllegalStateException("there are " + figures + " figures of " + verdicts.size() + " claims");
            }
            if (run >= 0) {
                judging[run] = (judged - start) / 1e6;
                drawing[run] = (drawn - judged) / 1e6;
                shares[run] = drawing[run] / judging[run];
                pictures[run] = (painted - drawn) / 1e6;
                sharesOfPictures[run] = pictures[run] / judging[run];
            }
        }
        return String.format(
                Locale.ROOT,
                "%,7d   %,22.0f   %,20.0f   %.1f%%   %,15.0f   %.1f%%",
                rows,
                median(judging),
                median(drawing),
                100 * median(shares),
                median(pictures),
                100 * median(sharesOfPictures));
    }

    /** Draws every figure once, as a picture and as a table. */
    private static long letters(List<Verdict> verdicts) {
        Set<Figure> figures = Collections.newSetFromMap(new IdentityHashMap<>());
        verdicts.forEach(verdict -> figures.addAll(verdict.figures()));
        return figures.stream()
                .mapToLong(figure ->
                        FigureCard.of(figure).length() + FigureTable.of(figure).length())
                .sum();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<Claim> claims(int rows, int seed) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < EVALUATIONS; i++) {
            Evaluation<Integer, Classified> evaluation = evaluation(rows, 1000L * seed + i);
            claims.addAll(List.of(
                    evaluation.claim(
                            Metrics.rocAuc("bad"), Threshold.atLeast(0.7).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.averagePrecision("bad"),
                            Threshold.atLeast(0.4).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.brierScore("bad"), Threshold.atMost(0.3).withConfidence(0.95)),
                    evaluation.claim(Metrics.logLoss(), Threshold.atMost(0.9).withConfidence(0.95)),
                    evaluation.claim(Metrics.accuracy(), Threshold.atLeast(0.6).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.recall("bad"), Threshold.atLeast(0.3).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.precision("bad"), Threshold.atLeast(0.3).withConfidence(0.95)),
                    evaluation.claim(Metrics.f1("bad"), Threshold.atLeast(0.3).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.expectedCost(COSTS), Threshold.atMost(300).withConfidence(0.95)),
                    evaluation.claim(
                            Metrics.calibrationSlope("bad"),
                            Threshold.atLeast(0.1).withConfidence(0.95))));
        }
        return claims;
    }

    private static Evaluation<Integer, Classified> evaluation(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> truth = IntStream.range(0, rows)
                .mapToObj(row -> row % 10 < 3 ? "bad" : "good")
                .toList();
        double[] scores = new double[rows];
        Arrays.setAll(scores, row -> {
            double logit = random.nextGaussian() + (row % 10 < 3 ? 0.7 : -0.7);
            return 1 / (1 + Math.exp(-logit));
        });
        return Evaluation.ofOutcomes(
                Dataset.of("drawn " + seed, IntStream.range(0, rows).boxed().toList(), truth),
                Classified.binary(truth, "bad", scores),
                Fingerprint.of("model", new byte[] {1}));
    }
}
