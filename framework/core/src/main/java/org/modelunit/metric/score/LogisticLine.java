package org.modelunit.metric.score;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.modelunit.sample.RowWeights;

/** Logistic regression on one number, without a penalty, by Newton's method with steps halved where they lead too far. */
final class LogisticLine {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-9; // the next step squares the error, and is the last
    private static final double STEEPEST = 1e6; // beyond it, the classes are separated and there is no best line

    private final double[] x;
    private final IntPredicate isPositive;
    private final RowWeights weights;

    LogisticLine(double[] x, IntPredicate isPositive, RowWeights weights) {
        this.x = x;
        this.isPositive = isPositive;
        this.weights = weights;
    }

    /** The likeliest line; none where truth or numbers do not vary, or a line separates the classes. */
    Optional<CalibrationLine> fit() {
        CalibrationLine line = new CalibrationLine(0, 0);
        Gradient here = new Gradient(line);
        for (int step = 0; step < MOST_STEPS && Math.abs(line.slope()) < STEEPEST; step++) {
            if (!here.isCurved()) {
                return Optional.empty();
            }
            double share = 1;
            CalibrationLine next = here.step(share);
            Gradient there = new Gradient(next);
            while (!(there.likelihood >= here.likelihood - 1e-9 * Math.abs(here.likelihood)) && share > 1e-6) {
                share /= 2;
                next = here.step(share);
                there = new Gradient(next);
            }
            boolean close = distance(line, next) <= CLOSE && share == 1;
            line = next;
            here = there;
            if (close) {
                return Optional.of(here.isCurved() ? here.step(1) : line);
            }
        }
        return Optional.empty();
    }

    Gradient at(CalibrationLine line) {
        return new Gradient(line);
    }

    /** The number of a row. */
    double x(int row) {
        return x[row];
    }

    /** How likely a row makes its class to be the positive one, on a line. */
    double chance(int row, CalibrationLine line) {
        return 1 / (1 + Math.exp(-(line.intercept() + line.slope() * x[row])));
    }

    private static double distance(CalibrationLine one, CalibrationLine other) {
        return Math.max(
                Math.abs(one.slope() - other.slope()) / Math.max(1, Math.abs(other.slope())),
                Math.abs(one.intercept() - other.intercept()) / Math.max(1, Math.abs(other.intercept())));
    }

    /** The likelihood at a line, with its first and second derivatives. */
    final class Gradient {

        private final CalibrationLine line;
        private double likelihood;
        private double weight;
        private double products;
        private double squares;
        private double residual;
        private double residualProduct;

        Gradient(CalibrationLine line) {
            this.line = line;
            for (int row = 0; row < x.length; row++) {
                if (weights.get(row) > 0) {
                    add(weights.get(row), x[row], isPositive.test(row) ? 1 : 0);
                }
            }
        }

        private void add(double count, double at, int y) {
            double logit = line.intercept() + line.slope() * at;
            double p = 1 / (1 + Math.exp(-logit));
            double w = count * p * (1 - p);
            double r = count * (y - p);
            // log p or log (1 - p), without an overflow far out
            likelihood -= count * (Math.max(0, y == 1 ? -logit : logit) + Math.log1p(Math.exp(-Math.abs(logit))));
            weight += w;
            products += w * at;
            squares += w * at * at;
            residual += r;
            residualProduct += r * at;
        }

        /** Whether there is a step: truth and numbers vary, and the line does not already separate the classes. */
        boolean isCurved() {
            return determinant() > 1e-13 * weight * squares;
        }

        CalibrationLine line() {
            return line;
        }

        double likelihood() {
            return likelihood;
        }

        /** The curvature of the likelihood in a coefficient alone. */
        double information(LineProfile.Coefficient coefficient) {
            return coefficient == LineProfile.Coefficient.SLOPE ? squares : weight;
        }

        /** How much better the likelihood gets as a coefficient rises. */
        double residual(LineProfile.Coefficient coefficient) {
            return coefficient == LineProfile.Coefficient.SLOPE ? residualProduct : residual;
        }

        /** The sum of products of numbers and weights, which couples both coefficients. */
        double products() {
            return products;
        }

        double determinant() {
            return weight * squares - products * products;
        }

        CalibrationLine step(double share) {
            double slope = (weight * residualProduct - products * residual) / determinant();
            double intercept = (squares * residual - products * residualProduct) / determinant();
            return new CalibrationLine(line.slope() + share * slope, line.intercept() + share * intercept);
        }
    }
}
