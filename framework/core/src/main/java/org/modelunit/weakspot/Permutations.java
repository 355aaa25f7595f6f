package org.modelunit.weakspot;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Streams;

/**
 * How large the largest statistic of each family becomes where nothing is weak: the losses are permuted among the rows, and every
 * candidate is looked at again (Westfall and Young, Resampling-Based Multiple Testing, 1993). All families see the same permutations.
 */
final class Permutations {

    private final double[] losses; // standardized
    private final List<ColumnPairs> families;
    private final long seed;

    Permutations(double[] losses, List<ColumnPairs> families, long seed) {
        this.losses = losses;
        this.families = families;
        this.seed = seed;
    }

    /** The largest statistics of each family, in descending order. */
    float[][] largest(int draws) {
        float[][] largest = new float[families.size()][draws];
        int tasks = (draws + ColumnPair.LANES - 1) / ColumnPair.LANES;
        Workers.current().run(tasks, task -> {
            int from = task * ColumnPair.LANES;
            float[] permuted = permuted(from);
            for (int family = 0; family < largest.length; family++) {
                float[] maxima = largest(families.get(family), permuted);
                System.arraycopy(maxima, 0, largest[family], from, Math.min(ColumnPair.LANES, draws - from));
            }
        });
        for (float[] family : largest) {
            descending(family);
        }
        return largest;
    }

    private static float[] largest(ColumnPairs family, float[] permuted) {
        float[] maxima = new float[ColumnPair.LANES];
        float[] scratch = new float
                [family.pairs().stream().mapToInt(ColumnPair::scratch).max().orElse(0)];
        family.pairs().forEach(pair -> pair.raise(permuted, scratch, maxima));
        return maxima;
    }

    /** For each row the losses of neighbouring draws, each shuffled by a stream of its own. */
    private float[] permuted(int from) {
        int rows = losses.length;
        float[] permuted = new float[rows * ColumnPair.LANES];
        float[] shuffled = new float[rows];
        for (int lane = 0; lane < ColumnPair.LANES; lane++) {
            SplittableRandom random = Streams.replicate(seed, from + lane);
            for (int row = 0; row < rows; row++) {
                int other = random.nextInt(row + 1);
                shuffled[row] = shuffled[other];
                shuffled[other] = (float) losses[row];
            }
            for (int row = 0; row < rows; row++) {
                permuted[row * ColumnPair.LANES + lane] = shuffled[row];
            }
        }
        return permuted;
    }

    private static void descending(float[] values) {
        Arrays.sort(values);
        for (int low = 0, high = values.length - 1; low < high; low++, high--) {
            float swapped = values[low];
            values[low] = values[high];
            values[high] = swapped;
        }
    }
}
