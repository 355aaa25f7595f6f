package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.parallel.Workers;

/**
 * Finds the slices that are worse than all other rows together, and tells each weakness once. Suspect is a slice whose statistic against
 * all others exceeds the critical value. The strongest is a find; then the strongest suspect among the rows that it does not contain,
 * and so on: one that is suspect only because it overlaps a find is not found again, and one that has more to say than that is, unless
 * it is mostly the same slice.
 */
final class StepwiseSearch {

    /** The most finds; whoever has more has another problem than weak spots. */
    static final int MOST = 20;

    /** Of standardized losses; what deviates less deviates by rounding. */
    private static final double LEAST_DEVIATION = 1e-9;

    private final double[] losses;
    private final Limits limits;
    private final List<ColumnPairs> families;
    private final double[] critical;

    /**
     * @param losses for each row, standardized
     * @param limits how many rows a slice must have
     * @param families singles, and pairs if they are looked at
     * @param critical for each family the statistic that a suspect exceeds; there may be more
     */
    StepwiseSearch(double[] losses, Limits limits, List<ColumnPairs> families, double[] critical) {
        this.losses = losses;
        this.limits = limits;
        this.families = families;
        this.critical = critical;
    }

    /**
     * The finds, the strongest first.
     *
     * @param unseen the rows that are not looked at
     */
    List<Candidate> finds(boolean[] unseen) {
        boolean[] hidden = unseen.clone();
        List<Suspects> suspects = suspects(unseen);
        List<Candidate> finds = new ArrayList<>();
        while (finds.size() < MOST) {
            Candidate best = strongest(suspects, hidden);
            if (best == null) {
                break;
            }
            if (finds.stream().noneMatch(find -> find.overlaps(best, losses.length))) {
                finds.add(best);
            }
            best.hide(hidden);
        }
        return finds;
    }

    /** The suspects of a pair: for each candidate, in the order of visits, its statistic against all others; 0 where it is none. */
    private static final class Suspects {
        private final ColumnPair pair;
        private final double bar;
        private final double typical;
        private final double[] statistics;

        Suspects(ColumnPair pair, double bar, double typical) {
            this.pair = pair;
            this.bar = bar;
            this.typical = typical;
            this.statistics = new double[pair.candidates()];
        }
    }

    private List<Suspects> suspects(boolean[] unseen) {
        LossMoments moments = LossMoments.of(losses, unseen);
        List<Suspects> suspects = new ArrayList<>();
        for (int family = 0; family < families.size(); family++) {
            double bar = critical[family];
            double typical = families.get(family).typical();
            families.get(family).pairs().forEach(pair -> suspects.add(new Suspects(pair, bar, typical)));
        }
        Workers.current().run(suspects.size(), number -> {
            Suspects one = suspects.get(number);
            int[] candidate = {0};
            one.pair.visit(losses, unseen, (left, right, rows, sum) -> {
                double statistic = statistic(moments, one.typical, rows, sum);
                one.statistics[candidate[0]++] = statistic > one.bar ? statistic : 0;
            });
        });
        return suspects;
    }

    /** How far a slice is worse than the others among the rows that are looked at; 0 if it is not, or too small to tell. */
    private double statistic(LossMoments moments, double typical, int rows, double sum) {
        double excess = sum - rows * moments.mean();
        boolean canTell = rows >= limits.minimum() && rows < moments.rows();
        return canTell && excess > 0 ? excess * moments.weight(rows, typical) : 0;
    }

    private @Nullable Candidate strongest(List<Suspects> suspects, boolean[] hidden) {
        LossMoments moments = LossMoments.of(losses, hidden);
        if (!(moments.deviation() > LEAST_DEVIATION)) {
            return null;
        }
        @Nullable Candidate[] strongest = new Candidate[suspects.size()];
        Workers.current()
                .run(strongest.length, number -> strongest[number] = strongest(suspects.get(number), moments, hidden));
        Candidate best = null;
        long count = 0;
        for (Candidate found : strongest) {
            if (found != null) {
                count += found.suspects();
                best = best == null || found.score() > best.score() ? found : best;
            }
        }
        return best == null ? null : best.withSuspects(count);
    }

    /** The suspect of a pair that is the strongest among the rows that are not hidden, if it is suspect there, too. */
    private @Nullable Candidate strongest(Suspects suspects, LossMoments moments, boolean[] hidden) {
        @Nullable Candidate[] strongest = {null};
        int[] candidate = {0};
        suspects.pair.visit(losses, hidden, (left, right, rows, sum) -> {
            double statistic = suspects.statistics[candidate[0]++];
            double own = statistic > 0 ? statistic(moments, suspects.typical, rows, sum) : 0;
            if (own > suspects.bar) {
                Candidate last = strongest[0];
                long count = last == null ? 1 : last.suspects() + 1;
                strongest[0] = last == null || own > last.own()
                        ? new Candidate(suspects.pair, left, right, statistic, own, count)
                        : last.withSuspects(count);
            }
        });
        return strongest[0];
    }
}
