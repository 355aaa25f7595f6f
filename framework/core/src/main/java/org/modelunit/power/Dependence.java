package org.modelunit.power;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.modelunit.metric.PlannedSample;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/**
 * The chance that claims are green together: each has its own chance, and their estimates are taken to be normal together, with the
 * correlations that come of rows that they share (a Gaussian copula). Drawn with a fixed seed, so that equal suites have equal chances.
 */
final class Dependence {

    private static final int DRAWS = 40_000; // 0.25 points at most
    private static final int STEPS = 500;
    private static final double NOTHING = 1e-9;
    private static final long SEED = 20_221;

    private final double[][] normals; // correlated, one array for each claim

    private Dependence(double[][] normals) {
        this.normals = normals;
    }

    static Dependence of(List<ClaimPlan> claims) {
        return new Dependence(draws(root(correlations(claims))));
    }

    private static double[][] correlations(List<ClaimPlan> claims) {
        SharedRows rows = SharedRows.of(claims);
        int size = claims.size();
        double[][] covariances = new double[size][size];
        for (Map.Entry<String, Double> group : rows.groups().entrySet()) {
            add(covariances, centred(rows, group.getKey()), group.getValue());
        }
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                boolean isShared = claims.get(i).sharesRowsWith(claims.get(j));
                double scale = Math.sqrt(covariances[i][i] * covariances[j][j]);
                double common = claims.get(i)
                                .metric()
                                .name()
                                .equals(claims.get(j).metric().name())
                        ? 1
                        : ownShare(claims.get(i)) * ownShare(claims.get(j));
                correlations[i][j] = i == j ? 1 : isShared && scale > 0 ? common * covariances[i][j] / scale : 0;
            }
        }
        return correlations;
    }

    /**
     * How much of an estimate follows from how hard its rows are: half the variance of a mean, as a few large terms, which another metric
     * need not see, move it as well.
     */
    private static double ownShare(ClaimPlan claim) {
        return PlannedSample.needsDeviation(claim.metric()) ? Math.sqrt(0.5) : 1;
    }

    /** What rows from the hardest to the easiest add to each estimate, without its mean: how many of a label there are is fixed. */
    private static double[][] centred(SharedRows rows, String group) {
        double[][] terms = new double[rows.claims()][STEPS];
        for (int claim = 0; claim < terms.length; claim++) {
            double mean = 0;
            for (int step = 0; step < STEPS; step++) {
                terms[claim][step] = rows.term(claim, group, (step + 0.5) / STEPS);
                mean += terms[claim][step] / STEPS;
            }
            for (int step = 0; step < STEPS; step++) {
                terms[claim][step] -= mean;
            }
        }
        return terms;
    }

    private static void add(double[][] covariances, double[][] terms, double weight) {
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < terms.length; j++) {
                double sum = 0;
                for (int step = 0; step < STEPS; step++) {
                    sum += terms[i][step] * terms[j][step];
                }
                covariances[i][j] += weight * sum / STEPS;
            }
        }
    }

    /** Cholesky's root; a claim that follows from those before it has nothing of its own. */
    private static double[][] root(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    root[i][i] = rest > NOTHING ? Math.sqrt(rest) : 0;
                } else {
                    root[i][j] = root[j][j] > 0 ? rest / root[j][j] : 0;
                }
            }
        }
        return root;
    }

    private static double[][] draws(double[][] root) {
        int size = root.length;
        double[][] draws = new double[size][DRAWS];
        double[] own = new double[size];
        SplittableRandom random = Streams.replicate(SEED, 0);
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < size; i++) {
                own[i] = Normal.quantile(random.nextDouble(Double.MIN_NORMAL, 1));
                for (int k = 0; k <= i; k++) {
                    draws[i][draw] += root[i][k] * own[k];
                }
            }
        }
        return draws;
    }

    /** The chance that all are green, of claims that each are with some chance. */
    double together(double[] chances) {
        if (chances.length == 1) {
            return chances[0];
        }
        double[] marks = new double[chances.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = chances[i] <= 0
                    ? Double.POSITIVE_INFINITY
                    : chances[i] >= 1 ? Double.NEGATIVE_INFINITY : -Normal.quantile(chances[i]);
        }
        int green = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            green += isGreen(marks, draw) ? 1 : 0;
        }
        return (double) green / DRAWS;
    }

    private boolean isGreen(double[] marks, int draw) {
        for (int i = 0; i < marks.length; i++) {
            if (!(normals[i][draw] >= marks[i])) {
                return false;
            }
        }
        return true;
    }
}
