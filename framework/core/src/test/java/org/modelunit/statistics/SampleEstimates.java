package org.modelunit.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Units;
import org.modelunit.statistics.ratio.Unseen;
import org.modelunit.statistics.resampling.BCa;
import org.modelunit.statistics.resampling.Bootstrap;
import org.modelunit.statistics.resampling.Resampling;

/** An estimate of each kind. */
public enum SampleEstimates {
    WILSON(() -> Wilson.estimate(290, 334, 400)),
    CLOPPER_PEARSON(() -> ClopperPearson.estimate(290, 334, 400)),
    CLOPPER_PEARSON_OF_ONE(() -> ClopperPearson.estimate(1, 50, 50)),
    MEAN(() -> Mean.estimate(0.3, 0.7, 200)),
    AREA(() -> area(0.9)),
    AREA_NEAR_ITS_END(() -> area(2.6)),
    PAIRED_PROPORTIONS(() -> Tango.estimate(40, 22, 334)),
    TWO_PROPORTIONS(() -> MiettinenNurminen.difference(156, 200, 96, 150)),
    TWO_PROPORTIONS_AS_A_RATIO(() -> MiettinenNurminen.ratio(96, 150, 156, 200)),
    PROPORTION_AGAINST_THE_WHOLE(() -> MiettinenNurminen.againstWhole(96, 150, 252, 350)),
    PAIRED_PROPORTIONS_OF_SOME(() -> Tango.estimate(12, 20, 100, 334)),
    PAIRED_AREAS(() -> paired()),
    BOOTSTRAP(() -> mean(Resampling.rows(120), false)),
    STRATIFIED(() -> mean(Resampling.strata(codes(3)), false)),
    CLUSTERED(() -> mean(Resampling.clusters(codes(40)), false)),
    RATIO_IN_RANGE(() -> ratio(Unseen.farthest(0, 1), Unseen.farthest(1, 1))),
    RATIO_OF_SIZES(() -> ratio(Unseen.farthest(0, 1), Unseen.fartherThanSeen())),
    RATIO_OF_NUMBERS(() -> ratio(Unseen.fartherThanSeen(), Unseen.fartherThanSeen())),
    ROOT_OF_A_MEAN(() -> {
        Estimate ofMean = ratio(Unseen.farthest(0, 1), Unseen.fartherThanSeen());
        return new MonotoneEstimate(ofMean, Math.sqrt(ofMean.value()), Math::sqrt, root -> root * root);
    }),
    CALIBRATION_SLOPE(() -> Metrics.calibrationSlope("bad").estimate(classified(), 1)),
    CALIBRATION_INTERCEPT_OF_GROUPS(
            () -> Metrics.calibrationIntercept("bad").estimate(grouped(classified(), Classified::withDesign), 1)),
    KAPPA(() -> Metrics.cohenKappa().estimate(classified(), 1)),
    MACRO_F1_OF_GROUPS(() -> Metrics.f1(Averaging.MACRO).estimate(grouped(classified(), Classified::withDesign), 1)),
    PEARSON(() -> Metrics.pearsonCorrelation().estimate(regressed(), 1)),
    SPEARMAN(() -> Metrics.spearmanCorrelation().estimate(regressed(), 1)),
    KENDALL_OF_GROUPS(() -> Metrics.kendallTau().estimate(grouped(regressed(), Regressed::withDesign), 1)),
    R2(() -> Metrics.r2().estimate(regressed(), 1)),
    MEDIAN_ERROR(() -> Metrics.medianAbsoluteError().estimate(regressed(), 1)),
    MEDIAN_ERROR_OF_GROUPS(
            () -> Metrics.medianAbsoluteError().estimate(grouped(regressed(), Regressed::withDesign), 1)),
    BCA(() -> mean(Resampling.rows(120), true)),
    BCA_STRATIFIED(() -> mean(Resampling.strata(codes(3)), true));

    private final Supplier<Estimate> estimate; // computed by threads that wait for this class, so not while it is made

    SampleEstimates(Supplier<Estimate> estimate) {
        this.estimate = estimate;
    }

    public Estimate estimate() {
        return estimate.get();
    }

    private static int[] codes(int codes) {
        int[] ofRow = new int[120];
        Arrays.setAll(ofRow, row -> row % codes);
        return ofRow;
    }

    private static <O extends Outcomes> O grouped(O outcomes, BiFunction<O, SampleDesign, O> withDesign) {
        return withDesign.apply(outcomes, outcomes.design().withClusters(codes(40)));
    }

    /** Numbers predicted with an error as large as they vary. */
    private static Regressed regressed() {
        double[] truth = normals(120, 9);
        double[] errors = normals(120, 11);
        Arrays.setAll(errors, row -> truth[row] + 0.7 * errors[row]);
        return Regressed.of(NumberColumn.of(truth), NumberColumn.of(errors));
    }

    /** Calibrated scores of two labels. */
    private static Classified classified() {
        double[] logits = normals(120, 13);
        double[] draws = normals(120, 15);
        double[] bad = Arrays.stream(logits)
                .map(logit -> 1 / (1 + Math.exp(-1.5 * logit)))
                .toArray();
        double[] good = Arrays.stream(bad).map(each -> 1 - each).toArray();
        List<String> truth = IntStream.range(0, 120)
                .mapToObj(row -> Normal.cdf(draws[row]) < bad[row] ? "bad" : "good")
                .toList();
        return Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(
                        Labels.of("bad", "good"), List.of(NumberColumn.of(bad), NumberColumn.of(good)))));
    }

    private static double[] normals(int size, long seed) {
        SplittableRandom random = Streams.replicate(seed, 0);
        return random.doubles(size, 1e-9, 1).map(Normal::quantile).toArray();
    }

    private static Estimate area(double distance) {
        double[] scores = normals(200, 3);
        long[] positives = new long[200];
        long[] negatives = new long[200];
        for (int i = 0; i < 200; i++) {
            scores[i] += i < 80 ? distance : 0;
        }
        int[] order = Ordering.descending(scores);
        double wins = 0;
        int below = 0;
        for (int rank = 0; rank < 200; rank++) {
            int row = order[199 - rank];
            (row < 80 ? positives : negatives)[rank]++;
            wins += row < 80 ? below : 0;
            below += row < 80 ? 0 : 1;
        }
        return DeLong.estimate(positives, negatives, wins / 80 / 120);
    }

    private static Estimate paired() {
        double[] first = normals(200, 5);
        double[] second = normals(200, 7);
        boolean[] isPositive = new boolean[200];
        for (int i = 0; i < 80; i++) {
            isPositive[i] = true;
            first[i] += 1.5;
            second[i] += 1;
        }
        return PairedDeLong.estimate(first, second, isPositive);
    }

    private static Estimate ratio(Unseen lowest, Unseen highest) {
        double[] values = normals(120, 9);
        double[] ones = new double[values.length];
        Arrays.setAll(values, i -> 1 / (1 + Math.exp(-values[i])));
        Arrays.fill(ones, 1);
        Units units = new Units(values, ones, new int[values.length], values.length, Units.Kind.EXAMPLES);
        return new RatioOfSums(units, lowest, highest).estimate();
    }

    public static Estimate mean(Resampling resampling, boolean isCorrected) {
        double[] values = normals(resampling.size(), 9);
        ToDoubleFunction<int[]> mean = counts -> {
            double sum = 0;
            long all = 0;
            for (int i = 0; i < values.length; i++) {
                sum += counts[i] * Math.exp(values[i]);
                all += counts[i];
            }
            return sum / all;
        };
        int[] once = new int[values.length];
        Arrays.fill(once, 1);
        double value = mean.applyAsDouble(once);
        return isCorrected ? BCa.estimate(value, resampling, 1, mean) : Bootstrap.estimate(value, resampling, 1, mean);
    }
}
