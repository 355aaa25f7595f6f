package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Threshold;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/** Chances are as announced, within two points: seen by judging models whose quality is known. Seeded, so the shares never change. */
@Tag("slow")
class PowerSimulationTest {

    private static final int BAD = 100;
    private static final int GOOD = 234;
    private static final Power HOLDOUT = Power.ofClasses(Map.of("bad", BAD, "good", GOOD));
    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Fingerprint ORIGIN = Fingerprint.unknown("simulated");

    private static final List<Integer> INPUTS =
            IntStream.range(0, BAD + GOOD).boxed().toList();
    private static final Dataset<Integer, String> DATA = Dataset.of("simulated", INPUTS, truth());

    private static List<String> truth() {
        List<String> truth = new ArrayList<>(Collections.nCopies(BAD, "bad"));
        truth.addAll(Collections.nCopies(GOOD, "good"));
        return truth;
    }

    private record Claim(Metric<Classified> metric, Threshold threshold) {}

    /** A model that finds each label as often as said; it is sure of what it says. */
    private static Evaluation<Integer, Classified> decided(SplittableRandom random, double ofBad, double ofGood) {
        return scored(random, (row, uniform) -> row < BAD == uniform < (row < BAD ? ofBad : ofGood) ? 1 : 0);
    }

    /** Gives the score of 'bad' by the row and a random number between 0 and 1. */
    private interface Score {
        double of(int row, double uniform);
    }

    private static Evaluation<Integer, Classified> scored(SplittableRandom random, Score score) {
        double[] bad = new double[BAD + GOOD];
        double[] good = new double[BAD + GOOD];
        for (int row = 0; row < bad.length; row++) {
            bad[row] = score.of(row, random.nextDouble(1e-12, 1));
            good[row] = 1 - bad[row];
        }
        return Evaluation.ofPredictions(
                DATA,
                ClassPredictions.of(ClassScores.of(LABELS, List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)))),
                ORIGIN);
    }

    private interface Sampling<O extends Outcomes> {
        Evaluation<Integer, O> next(SplittableRandom random);
    }

    /** The share of samples in which all claims are green. */
    private static double green(int samples, Sampling<Classified> sampling, List<Claim> claims) {
        int green = 0;
        for (int sample = 0; sample < samples; sample++) {
            Evaluation<Integer, Classified> evaluation = sampling.next(Streams.replicate(19, sample));
            green += claims.stream().allMatch(claim -> passes(evaluation, claim)) ? 1 : 0;
        }
        return (double) green / samples;
    }

    private static boolean passes(Evaluation<Integer, Classified> evaluation, Claim claim) {
        if (claim.threshold().burden() instanceof Burden.Shown shown) { // judging has more to say, which takes longer
            double bar = claim.threshold().bars().get(0).value();
            return claim.metric().estimate(evaluation.outcomes(), 1).bound(Side.AT_LEAST, shown.confidence()) >= bar;
        }
        return evaluation.judge(claim.metric(), claim.threshold()).status().isGreen();
    }

    @ParameterizedTest
    @CsvSource({"0.75, 0.80", "0.75, 0.78", "0.90, 0.94", "0.80, 0.80"})
    void a_share_is_shown_as_often_as_announced(double bar, double truth) {
        Claim claim = new Claim(accuracy(), atLeast(bar).withConfidence(0.95));
        assertThat(green(3_000, random -> decided(random, truth, truth), List.of(claim)))
                .isCloseTo(HOLDOUT.plan(claim.metric(), claim.threshold()).chance(truth), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.60, 0.15, 0.60", "0.60, 0.15, 0.50", "0.60, 0.15, 0.45", "0.60, 0.10, 0.70"})
    void a_guard_is_green_as_often_as_announced(double bar, double shortfall, double truth) {
        Claim claim = new Claim(recall("bad"), atLeast(bar).unlessRefuted(0.95).detecting(shortfall));
        assertThat(green(3_000, random -> decided(random, truth, 0.8), List.of(claim)))
                .isCloseTo(HOLDOUT.plan(claim.metric(), claim.threshold()).chance(truth), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0.75, 0.80", "0.75, 0.85", "0.90, 0.94"})
    void a_ranking_is_shown_at_least_as_often_as_announced(double bar, double truth) {
        double distance = Math.sqrt(2) * Normal.quantile(truth); // of two normal distributions that overlap so
        Claim claim = new Claim(rocAuc("bad"), atLeast(bar).withConfidence(0.95));
        double green = green(
                3_000,
                random -> scored(
                        random, (row, uniform) -> Normal.cdf(Normal.quantile(uniform) + (row < BAD ? distance : 0))),
                List.of(claim));
        double announced = HOLDOUT.plan(claim.metric(), claim.threshold()).chance(truth);
        assertThat(green).isBetween(announced, announced + 0.25); // as normal scores are not the least favourable
    }

    @Test
    void claims_that_share_no_rows_are_all_green_as_often_as_announced() {
        double truth = 0.80;
        List<Claim> claims = List.of(
                new Claim(recall("bad"), atLeast(0.70).withConfidence(0.95)),
                new Claim(recall("good"), atLeast(0.75).withConfidence(0.95)));
        assertThat(green(3_000, random -> decided(random, truth, truth), claims))
                .isCloseTo(suite(claims, truth).chance(), within(0.02));
    }

    @Test
    void claims_that_share_rows_are_all_green_as_often_as_announced() {
        double truth = 0.80;
        List<Claim> claims = List.of(
                new Claim(accuracy(), atLeast(0.75).withConfidence(0.95)),
                new Claim(recall("bad"), atLeast(0.70).withConfidence(0.95)),
                new Claim(recall("good"), atLeast(0.75).withConfidence(0.95)));
        assertThat(green(3_000, random -> decided(random, truth, truth), claims))
                .isCloseTo(suite(claims, truth).chance(), within(0.02));
    }

    /** Four claims on one model's ranking and decisions, each bar as far below the truth as said. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.16", "0.08, 0.47"})
    void a_model_truly_above_each_of_four_bars_seldom_turns_all_of_them_green(double above, double most) {
        double distance = 1.4;
        double cutOff = 0.7;
        double ofBad = Normal.cdf(distance - cutOff);
        double ofGood = Normal.cdf(cutOff);
        List<Metric<Classified>> metrics = List.of(rocAuc("bad"), accuracy(), recall("bad"), recall("good"));
        double[] truths = {
            Normal.cdf(distance / Math.sqrt(2)), (BAD * ofBad + GOOD * ofGood) / (BAD + GOOD), ofBad, ofGood
        };
        List<Claim> claims = new ArrayList<>();
        List<ClaimPlan> plans = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            Claim claim = new Claim(metrics.get(i), atLeast(truths[i] - above).withConfidence(0.95));
            claims.add(claim);
            plans.add(HOLDOUT.plan(claim.metric(), claim.threshold()).expecting(truths[i]));
        }
        double green = green(
                2_000,
                random -> scored(
                        random,
                        (row, uniform) -> Normal.cdf(Normal.quantile(uniform) + (row < BAD ? distance : 0) - cutOff)),
                claims);
        SuitePlan suite = Power.suite(plans);

        assertThat(green).isCloseTo(suite.chance(), within(0.02)).isLessThan(most);
    }

    private static SuitePlan suite(List<Claim> claims, double truth) {
        return Power.suite(claims.stream()
                .map(claim -> HOLDOUT.plan(claim.metric(), claim.threshold()).expecting(truth))
                .toList());
    }

    @Test
    void a_mean_is_shown_more_often_than_announced() {
        int size = 80;
        List<Integer> inputs = INPUTS.subList(0, size);
        Dataset<Integer, Double> zeros = Dataset.of("zeros", inputs, Collections.nCopies(size, 0.0));
        Metric<Regressed> metric = meanAbsoluteError();
        Threshold threshold = atMost(10).withConfidence(0.95);
        int samples = 1_000;
        int green = 0;
        for (int sample = 0; sample < samples; sample++) {
            SplittableRandom random = Streams.replicate(23, sample);
            double[] errors = new double[size];
            for (int row = 0; row < size; row++) {
                errors[row] = 9.4 + 2 * Normal.quantile(random.nextDouble(1e-12, 1));
            }
            Evaluation<Integer, Regressed> evaluation =
                    Evaluation.ofPredictions(zeros, NumberColumn.wrap(errors), ORIGIN);
            green += evaluation.judge(metric, threshold).status().isGreen() ? 1 : 0;
        }
        double announced =
                Power.of(size).varying(metric, 2).plan(metric, threshold).chance(9.4);
        assertThat((double) green / samples).isBetween(announced - 0.02, announced + 0.15);
    }
}
