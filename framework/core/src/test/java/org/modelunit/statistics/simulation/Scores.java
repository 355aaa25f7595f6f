package org.modelunit.statistics.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.distribution.Normal;

/** How the scores of positives and negatives lie, given the area under the ROC curve that they truly have. */
enum Scores {
    NORMAL {
        @Override
        double positive(SplittableRandom random, double area) {
            return Draw.normal(random) + Math.sqrt(2) * Normal.quantile(area);
        }
    },
    WIDE_POSITIVES {
        @Override
        double positive(SplittableRandom random, double area) {
            return 2 * Draw.normal(random) + Math.sqrt(5) * Normal.quantile(area);
        }
    },
    WIDE_NEGATIVES {
        @Override
        double positive(SplittableRandom random, double area) {
            return Draw.normal(random) + Math.sqrt(5) * Normal.quantile(area);
        }

        @Override
        double negative(SplittableRandom random, double area) {
            return 2 * Draw.normal(random);
        }
    },
    VERY_WIDE_POSITIVES {
        @Override
        double positive(SplittableRandom random, double area) {
            return 4 * Draw.normal(random) + Math.sqrt(17) * Normal.quantile(area);
        }
    },
    VERY_WIDE_NEGATIVES {
        @Override
        double positive(SplittableRandom random, double area) {
            return Draw.normal(random) + Math.sqrt(17) * Normal.quantile(area);
        }

        @Override
        double negative(SplittableRandom random, double area) {
            return 4 * Draw.normal(random);
        }
    },
    CAUCHY {
        @Override
        double positive(SplittableRandom random, double area) {
            return Draw.cauchy(random) + 2 * Math.tan(Math.PI * (area - 0.5));
        }

        @Override
        double negative(SplittableRandom random, double area) {
            return Draw.cauchy(random);
        }
    },
    SKEWED {
        @Override
        double positive(SplittableRandom random, double area) {
            return Draw.exponential(random) * area / (1 - area);
        }

        @Override
        double negative(SplittableRandom random, double area) {
            return Draw.exponential(random);
        }
    },
    SKEWED_DOWN {
        @Override
        double positive(SplittableRandom random, double area) {
            return -Draw.exponential(random);
        }

        @Override
        double negative(SplittableRandom random, double area) {
            return -Draw.exponential(random) * area / (1 - area);
        }
    };

    abstract double positive(SplittableRandom random, double area);

    double negative(SplittableRandom random, double area) {
        return Draw.normal(random);
    }

    Estimate estimate(SplittableRandom random, double area, int positives, int negatives) {
        double[] ofPositives = new double[positives];
        double[] ofNegatives = new double[negatives];
        Arrays.setAll(ofPositives, i -> positive(random, area));
        Arrays.setAll(ofNegatives, i -> negative(random, area));
        return estimate(ofPositives, ofNegatives);
    }

    static Estimate estimate(double[] positives, double[] negatives) {
        Arrays.sort(positives);
        Arrays.sort(negatives);
        int groups = positives.length + negatives.length;
        long[] positivesAt = new long[groups];
        long[] negativesAt = new long[groups];
        long wins = 0;
        int below = 0;
        for (int group = 0; group < groups; group++) {
            int passed = group - below; // positives so far
            boolean isNegative =
                    passed == positives.length || below < negatives.length && negatives[below] <= positives[passed];
            (isNegative ? negativesAt : positivesAt)[group] = 1;
            wins += isNegative ? 0 : below;
            below += isNegative ? 1 : 0;
        }
        double area = wins / ((double) positives.length * negatives.length);
        return DeLong.estimate(positivesAt, negativesAt, area);
    }
}
