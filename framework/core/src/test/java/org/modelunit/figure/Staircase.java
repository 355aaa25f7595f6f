package org.modelunit.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/** A whole line, and how far another one lies from it: the slow way, from every point of either to every piece of the other. */
public record Staircase(double[] x, double[] y) {

    /** False and true positive rates at every cut-off of scores that are normal, with a distance between the classes. */
    public static Staircase ofRates(int rows, double skill, double share, Random random) {
        double[][] scored = new double[rows][];
        int positives = 0;
        for (int row = 0; row < rows; row++) {
            boolean isPositive = row == 0 || row != 1 && random.nextDouble() < share;
            positives += isPositive ? 1 : 0;
            scored[row] = new double[] {random.nextGaussian() + (isPositive ? skill : 0), isPositive ? 1 : 0};
        }
        Arrays.sort(scored, (one, other) -> Double.compare(other[0], one[0]));
        double[] x = new double[rows + 1];
        double[] y = new double[rows + 1];
        int hits = 0;
        for (int row = 0; row < rows; row++) {
            hits += (int) scored[row][1];
            x[row + 1] = (row + 1.0 - hits) / (rows - positives);
            y[row + 1] = hits / (double) positives;
        }
        return new Staircase(x, y);
    }

    /** The larger one of the distances in x and y, in the worst place of either line. */
    public double distanceOf(List<Point> points) {
        double[] otherX = points.stream().mapToDouble(Point::x).toArray();
        double[] otherY = points.stream().mapToDouble(Point::y).toArray();
        Staircase other = new Staircase(otherX, otherY);
        return Math.max(farthestFrom(other), other.refined().farthestFrom(this));
    }

    /** This line with points between its points: the other line may stray between them. */
    private Staircase refined() {
        int parts = 16;
        double[] finerX = new double[(x.length - 1) * parts + 1];
        double[] finerY = new double[finerX.length];
        for (int i = 0; i < finerX.length; i++) {
            int piece = Math.min(i / parts, x.length - 2);
            double part = (i - piece * parts) / (double) parts;
            finerX[i] = x[piece] + part * (x[piece + 1] - x[piece]);
            finerY[i] = y[piece] + part * (y[piece + 1] - y[piece]);
        }
        return new Staircase(finerX, finerY);
    }

    /** How far this line's points lie from another line; both go from left to right, so only pieces in reach are looked at. */
    private double farthestFrom(Staircase other) {
        double farthest = 0;
        int first = 0;
        for (int i = 0; i < x.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            while (first < other.x.length - 2 && other.x[first + 1] < x[i] - 0.05) {
                first++;
            }
            for (int piece = first; piece < other.x.length - 1 && other.x[piece] <= x[i] + nearest; piece++) {
                nearest = Math.min(nearest, other.distance(piece, x[i], y[i]));
            }
            farthest = Math.max(farthest, nearest);
        }
        return farthest;
    }

    /** The larger one of two distances is least where one is 0, where both are alike, or at an end. */
    private double distance(int piece, double toX, double toY) {
        double wayX = x[piece + 1] - x[piece];
        double wayY = y[piece + 1] - y[piece];
        double offX = toX - x[piece];
        double offY = toY - y[piece];
        return DoubleStream.of(
                        0, 1, offX / wayX, offY / wayY, (offX - offY) / (wayX - wayY), (offX + offY) / (wayX + wayY))
                .filter(part -> part >= 0 && part <= 1)
                .map(part -> at(piece, part, toX, toY))
                .min()
                .orElseThrow();
    }

    private double at(int piece, double part, double toX, double toY) {
        return Math.max(
                Math.abs(x[piece] + part * (x[piece + 1] - x[piece]) - toX),
                Math.abs(y[piece] + part * (y[piece + 1] - y[piece]) - toY));
    }
}
