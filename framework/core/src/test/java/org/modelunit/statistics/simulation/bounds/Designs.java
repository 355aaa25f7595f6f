package org.modelunit.statistics.simulation.bounds;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.simulation.Draw;

/** Samples that are not simple, of rows as they are in a simple one, so that true values stay. */
final class Designs {

    /** Two rows of a cluster are copies of one row in half of all cases, so that whatever is measured correlates by 0.5. */
    private static final double COPIED = Math.sqrt(0.5);

    private Designs() {}

    /** Makes outcomes of a design. */
    interface Designed<O extends Outcomes> {
        O with(O outcomes, SampleDesign design);
    }

    /** Takes rows of outcomes; a row may be named more than once. */
    interface Rows<O extends Outcomes> {
        O rows(O outcomes, int[] rows);
    }

    /** Weights that have nothing to do with the rows, and a logarithm of some standard deviation. */
    static SampleDesign weights(int size, double deviation, SplittableRandom random) {
        double[] weights = new double[size];
        Arrays.setAll(weights, row -> Draw.lognormal(random, deviation));
        return SampleDesign.simple(size).withWeights(NumberColumn.wrap(weights));
    }

    /** Clusters of 1 to 10 rows, each number as often. */
    static int[] evenClusters(int clusters, SplittableRandom random) {
        return sizes(clusters, cluster -> 1 + random.nextInt(10));
    }

    /** Clusters of few rows, as a rule, and some of many. */
    static int[] skewedClusters(int clusters, SplittableRandom random) {
        return sizes(clusters, cluster -> (int) Math.ceil(3 * Draw.lognormal(random, 1)));
    }

    /** One cluster of four times as many rows as there are others, of a single row each. */
    static int[] oneLargeCluster(int clusters, SplittableRandom random) {
        return sizes(clusters, cluster -> cluster == 0 ? 4 * (clusters - 1) : 1);
    }

    private static int[] sizes(int clusters, IntUnaryOperator size) {
        int[] sizes = new int[clusters];
        Arrays.setAll(sizes, size);
        return sizes;
    }

    /** The number of the cluster of each row. */
    static int[] codes(int[] sizes) {
        int[] codes = new int[Arrays.stream(sizes).sum()];
        int row = 0;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            Arrays.fill(codes, row, row + sizes[cluster], cluster);
            row += sizes[cluster];
        }
        return codes;
    }

    /** For each row of clusters the row of a simple sample that it is a copy of: the first of its cluster, or itself. */
    static int[] copied(int[] codes, SplittableRandom random) {
        int[] rows = new int[codes.length];
        int first = 0;
        for (int row = 0; row < rows.length; row++) {
            first = row > 0 && codes[row] == codes[row - 1] ? first : row;
            rows[row] = random.nextDouble() < COPIED ? first : row;
        }
        return rows;
    }

    /** Sizes of clusters. */
    interface Clusters {
        int[] sizes(int clusters, SplittableRandom random);
    }

    /** Outcomes in clusters. */
    static <O extends Outcomes> Population.OfOne<O> clustered(
            Population.OfOne<O> simple, Clusters clusters, Rows<O> rows, Designed<O> designed) {
        return (size, random) -> {
            int[] codes = codes(clusters.sizes(size, random));
            O drawn = simple.outcomes(codes.length, random);
            return designed.with(
                    rows.rows(drawn, copied(codes, random)),
                    SampleDesign.simple(codes.length).withClusters(codes));
        };
    }

    /** Outcomes with weights. */
    static <O extends Outcomes> Population.OfOne<O> weighted(
            Population.OfOne<O> simple, double deviation, Designed<O> designed) {
        return (size, random) -> designed.with(simple.outcomes(size, random), weights(size, deviation, random));
    }

    /** Outcomes that are changed after they were drawn. */
    static <O extends Outcomes> Population.OfOne<O> changed(Population.OfOne<O> simple, UnaryOperator<O> change) {
        return (size, random) -> change.apply(simple.outcomes(size, random));
    }
}
