package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.statistics.Holm;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/** Weak spots found among candidates, with what is shown of each. */
final class ConfirmedSpots {

    /** Permutations: enough for a budget of 2.5 %, and few enough for 100,000 rows. */
    static final int DRAWS = 599;

    /** From which statistics on finds of one half are worth testing on the other: a single column's and a pair's. */
    private static final double[] WORTH_TESTING = {2.5, 3.5};

    private final ExampleLosses losses;
    private final double[] standardized;
    private final Limits limits;
    private final List<ColumnPairs> families;
    private final WeakSpotSearch.Options options;
    private final long seed;

    /**
     * @param losses in the metric's unit, as spots are told
     * @param standardized the same, as the search looks at them
     * @param limits how many rows a slice must have
     * @param families singles, and pairs if they are looked at
     * @param options what is looked for
     * @param seed the root of what is drawn at random
     */
    ConfirmedSpots(
            ExampleLosses losses,
            double[] standardized,
            Limits limits,
            List<ColumnPairs> families,
            WeakSpotSearch.Options options,
            long seed) {
        this.losses = losses;
        this.standardized = standardized;
        this.limits = limits;
        this.families = families;
        this.options = options;
        this.seed = seed;
    }

    /** On all rows, corrected by permutations. */
    List<WeakSpot> permuted() {
        int rows = losses.values().length;
        boolean[] nothing = new boolean[rows];
        float[][] largest = new Permutations(standardized, families, seed).largest(DRAWS);
        double budget = options.significance() / families.size();
        int rank = (int) (budget * (DRAWS + 1)) - 1;
        double[] critical = new double[families.size()];
        for (int family = 0; family < critical.length; family++) {
            critical[family] = rank < 0 ? Double.POSITIVE_INFINITY : largest[family][rank];
        }
        List<WeakSpot> spots = new ArrayList<>();
        List<Candidate> finds = new StepwiseSearch(standardized, limits, families, critical).finds(nothing);
        for (int i = 0; i < finds.size(); i++) {
            Candidate found = finds.get(i);
            int family = found.pair().isSingle() ? 0 : 1;
            Contrast contrast = contrast(found, nothing);
            double bound = contrast.atLeast(critical[family]);
            double p = Math.min(1, families.size() * reached(largest[family], found.statistic()));
            long next = i + 1 < finds.size() ? finds.get(i + 1).suspects() : 0;
            spots.add(spot(
                    found.rule(),
                    contrast,
                    Math.max(0, bound),
                    p,
                    options.margin() == 0 || bound >= options.margin(), // that it is worse, the permutations have shown
                    Math.max(0, found.suspects() - next - 1)));
        }
        return spots;
    }

    private static double reached(float[] descending, double statistic) {
        int count = 0;
        while (count < descending.length && descending[count] >= statistic) {
            count++;
        }
        return (count + 1.0) / (descending.length + 1);
    }

    /** Found on one half of the rows, tested on the other. */
    List<WeakSpot> halved() {
        int rows = losses.values().length;
        boolean[] isTest = new boolean[rows];
        SplittableRandom random = Streams.replicate(seed, 0);
        for (int row = 0; row < rows; row++) {
            isTest[row] = random.nextBoolean();
        }
        List<Candidate> finds = new StepwiseSearch(standardized, limits, families, WORTH_TESTING).finds(isTest);
        boolean[] isSearched = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            isSearched[row] = !isTest[row];
        }
        List<Contrast> contrasts =
                finds.stream().map(found -> contrast(found, isSearched)).toList();
        double[] suspect = adjusted(contrasts, 0);
        double[] confirmed = adjusted(contrasts, options.margin());
        double z = finds.isEmpty() ? 0 : Normal.quantile(1 - options.significance() / finds.size());
        List<WeakSpot> spots = new ArrayList<>();
        for (int i = 0; i < suspect.length; i++) {
            if (suspect[i] <= options.significance()) {
                boolean isConfirmed = confirmed[i] <= options.significance();
                double atLeast = Math.max(
                        isConfirmed ? options.margin() : 0, contrasts.get(i).atLeast(z));
                spots.add(spot(finds.get(i).rule(), contrasts.get(i), atLeast, suspect[i], isConfirmed, 0));
            }
        }
        return spots;
    }

    /** A slice with hardly any rows in the half to test on is never a finding. */
    private static double[] adjusted(List<Contrast> contrasts, double truth) {
        return Holm.adjusted(contrasts.stream()
                .mapToDouble(contrast ->
                        contrast.slice().rows() < 2 || contrast.rest().rows() < 2 ? 1 : contrast.pValue(truth))
                .toArray());
    }

    private Contrast contrast(Candidate found, boolean[] hidden) {
        boolean[] isInside = found.rows(hidden.length);
        return Contrast.of(losses.values(), isInside, hidden, losses.areErrors());
    }

    private WeakSpot spot(Rule rule, Contrast contrast, double atLeast, double p, boolean isConfirmed, long merged) {
        Contrast.Part slice = contrast.slice();
        Contrast.Part rest = contrast.rest();
        return new WeakSpot(
                rule,
                slice.rows(),
                losses.inUnit(slice.mean()),
                losses.inUnit(rest.mean()),
                new WeakSpot.Gap(contrast.gap(), atLeast, p, isConfirmed),
                slice.rows() / (double) (slice.rows() + rest.rows()),
                losses.areShares() ? slice.sum() / (slice.sum() + rest.sum()) : Double.NaN,
                merged);
    }
}
