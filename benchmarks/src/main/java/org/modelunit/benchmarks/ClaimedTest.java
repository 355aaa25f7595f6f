package org.modelunit.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.behaviour.Answers;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Labels;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.recording.TestId;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;
import org.modelunit.tensor.Tolerance;

/**
 * A test and its claims of one kind, on data of its own: a metric against a bar, slices, two models, how long calls take, and what a
 * change of the input does.
 *
 * @param id the test
 * @param claims what it claims; not judged yet
 */
record ClaimedTest(TestId id, List<Claim> claims) {

    /** How many claims one data set has. */
    static final int CLAIMS = 20;

    private static final int CALLS = 2_500;

    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Threshold HALF = Threshold.atLeast(0.5).withConfidence(0.95);

    /** Keeps an unmodifiable copy. */
    ClaimedTest {
        claims = List.copyOf(claims);
    }

    private record Loan(double risk, int region, int age, boolean isBad) {

        static Loan drawn(SplittableRandom random) {
            boolean isBad = random.nextInt(10) < 3;
            double risk = random.nextGaussian() + (isBad ? 0.7 : -0.7);
            return new Loan(risk, random.nextInt(6), 20 + random.nextInt(50), isBad);
        }

        Loan older() {
            return new Loan(risk + 0.01 * (age % 7), region, age + 1, isBad);
        }

        double[] scores(double noise) {
            double bad = 1 / (1 + Math.exp(-risk - noise * Math.sin(1e3 * risk)));
            return new double[] {bad, 1 - bad};
        }
    }

    /**
     * Returns tests with {@value #CLAIMS} claims on each of some data sets.
     *
     * @param sets how many data sets
     * @param rows how many rows each has
     * @param seed what they are drawn from
     */
    static List<ClaimedTest> drawn(int sets, int rows, long seed) {
        List<ClaimedTest> tests = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            tests.addAll(of(set, rows, new SplittableRandom(seed * sets + set)));
        }
        return tests;
    }

    private static List<ClaimedTest> of(int set, int rows, SplittableRandom random) {
        List<Loan> loans =
                IntStream.range(0, rows).mapToObj(row -> Loan.drawn(random)).toList();
        Dataset<Loan, String> data = Dataset.of(
                "loans " + set,
                loans,
                loans.stream().map(loan -> loan.isBad() ? "bad" : "good").toList());
        Classifier<Loan> champion = Classifier.of("champion", LABELS, (Loan loan) -> loan.scores(0.6));
        Classifier<Loan> challenger = Classifier.of("challenger", LABELS, (Loan loan) -> loan.scores(0.2));
        Evaluation<Loan, Classified> evaluation = Evaluation.of(challenger, data);
        return List.of(
                test(set, "separates", ranking(evaluation)),
                test(set, "decides", decisions(evaluation)),
                test(set, "serves_every_group", slices(evaluation)),
                test(set, "is_not_worse", differences(Comparison.of(evaluation, Evaluation.of(champion, data)))),
                test(set, "answers_in_time", latencies(random)),
                test(set, "ignores_a_year", behaviour(challenger, data)));
    }

    private static ClaimedTest test(int set, String method, List<Claim> claims) {
        String type = "com.example.Loans" + set + "ModelTest";
        String id = "[engine:junit-jupiter]/[class:" + type + "]/[method:" + method + "()]";
        return new ClaimedTest(new TestId(id, type, method, method + "()"), claims);
    }

    private static List<Claim> ranking(Evaluation<Loan, Classified> evaluation) {
        return List.of(
                evaluation.claim(Metrics.rocAuc("bad"), Threshold.atLeast(0.8).withConfidence(0.95)),
                evaluation.claim(Metrics.averagePrecision("bad"), HALF),
                evaluation.claim(
                        Metrics.brierScore("bad"), Threshold.atMost(0.2).withConfidence(0.95)),
                evaluation.claim(Metrics.logLoss(), Threshold.atMost(0.6).withConfidence(0.95)),
                evaluation.claim(
                        Metrics.calibrationSlope("bad"), Threshold.atLeast(0.5).withConfidence(0.95)));
    }

    private static List<Claim> decisions(Evaluation<Loan, Classified> evaluation) {
        return List.of(
                evaluation.claim(Metrics.accuracy(), HALF),
                evaluation.claim(Metrics.recall("bad"), HALF),
                evaluation.claim(Metrics.precision("bad"), Threshold.atLeast(0.8)),
                evaluation.claim(
                        Metrics.f1("bad"),
                        Threshold.atLeast(0.6).unlessRefuted(0.95).detecting(0.1)),
                evaluation.claim(Metrics.balancedAccuracy(), HALF));
    }

    private static List<Claim> slices(Evaluation<Loan, Classified> evaluation) {
        SliceRequirement each = SliceRequirement.eachSlice(HALF);
        return List.of(
                SliceClaim.of(evaluation, Slicing.by("region", Loan::region), Metrics.accuracy(), each),
                SliceClaim.of(evaluation, Slicing.by("decade", loan -> loan.age() / 10), Metrics.rocAuc("bad"), each),
                SliceClaim.of(evaluation, Slicing.by("region", Loan::region), Metrics.recall("bad"), each));
    }

    private static List<Claim> differences(Comparison<Loan, Classified> comparison) {
        return List.of(
                comparison.claim(Metrics.rocAuc("bad"), Margin.notWorseBy(0.02).withConfidence(0.95)),
                comparison.claim(Metrics.accuracy(), Margin.notWorseBy(0.02).withConfidence(0.95)),
                comparison.claim(
                        Metrics.brierScore("bad"), Margin.notWorseBy(0.02).withConfidence(0.95)));
    }

    private static List<Claim> latencies(SplittableRandom random) {
        List<CallBlock> blocks = IntStream.range(0, CALLS / 5)
                .mapToObj(block -> CallBlock.of(
                        block % 5,
                        IntStream.range(0, 5)
                                .mapToLong(call -> (long) (2e6 * Math.exp(0.3 * random.nextGaussian())))
                                .toArray()))
                .toList();
        LatencyProfile profile = LatencyProfile.of("challenger", CallTimes.of(blocks));
        return List.of(
                PercentileClaim.of(profile, 50, LatencyLimit.atMost(Duration.ofMillis(3))),
                PercentileClaim.of(profile, 99, LatencyLimit.atMost(Duration.ofMillis(5))));
    }

    private static List<Claim> behaviour(Classifier<Loan> model, Dataset<Loan, String> data) {
        BeforeAfter<Loan, ? extends ClassPredictions> probe =
                Perturbation.<Loan>of("a year older", Loan::older).probe(model, data);
        return List.of(
                probe.claim(Answers.label().stays(), Threshold.atLeast(0.9).withConfidence(0.95)),
                probe.claim(Answers.score("bad").stays(Tolerance.absolute(0.05)), Threshold.atLeast(0.9)));
    }
}
