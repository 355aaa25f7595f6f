package org.modelunit.sorting;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rows of every kind that a sort may stumble over. */
final class ScoredArbitraries {

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private ScoredArbitraries() {}

    /** A few rows, with many special and many equal scores. */
    static Arbitrary<Scored> few() {
        Arbitrary<Double> score =
                Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.of(box(SPECIAL)), Arbitraries.of(0.1, 0.2, 0.3));
        return Combinators.combine(score.list().ofMaxSize(200), Arbitraries.randomValue(Random::nextLong))
                .as((scores, seed) ->
                        scored(scores.stream().mapToDouble(Double::doubleValue).toArray(), new Random(seed)));
    }

    /** More rows than are sorted as they are, in many distributions. */
    static Arbitrary<Scored> many() {
        Arbitrary<ToDoubleFunction<Random>> distribution = Arbitraries.of(
                Random::nextDouble,
                Random::nextGaussian,
                random -> random.nextInt(2),
                random -> random.nextInt(1000) / 1000.0 - 0.3,
                random -> Math.exp(-20 * random.nextDouble()),
                random -> SPECIAL[random.nextInt(SPECIAL.length)],
                random -> 0.5 + 1e-9 * random.nextDouble(),
                random -> random.nextInt(20) == 0 ? random.nextGaussian() : 0.3 + random.nextInt(300) * Math.ulp(0.3),
                random -> (float) random.nextGaussian(),
                random -> 0.25,
                ScoredArbitraries::anyBits);
        return Combinators.combine(
                        distribution,
                        Arbitraries.integers().between(8_000, 40_000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.randomValue(Random::nextLong))
                .as((scores, size, order, seed) -> {
                    Random random = new Random(seed);
                    double[] drawn = random.longs(size)
                            .mapToDouble(x -> scores.applyAsDouble(random))
                            .toArray();
                    return scored(ordered(drawn, order), random);
                });
    }

    private static double[] ordered(double[] scores, int order) {
        if (order > 0) {
            java.util.Arrays.sort(scores);
        }
        if (order == 2) {
            for (int low = 0, high = scores.length - 1; low < high; low++, high--) {
                double score = scores[low];
                scores[low] = scores[high];
                scores[high] = score;
            }
        }
        return scores;
    }

    private static double anyBits(Random random) {
        double score = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(score) ? 0 : score;
    }

    private static Scored scored(double[] scores, Random random) {
        boolean[] isPositive = new boolean[scores.length];
        for (int row = 0; row < isPositive.length; row++) {
            isPositive[row] = random.nextInt(3) == 0;
        }
        return new Scored(scores, isPositive);
    }

    private static Double[] box(double[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
