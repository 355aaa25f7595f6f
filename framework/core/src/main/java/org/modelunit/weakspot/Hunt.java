package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.parallel.Workers;

/**
 * Takes the strongest slice, then the strongest among the rows that it does not contain, and so on: what only overlaps a find is not
 * found again, and what has more to say than that is, unless it is mostly the same slice.
 */
final class Hunt {

    /** The most finds; whoever has more has another problem than weak spots. */
    static final int MOST = 20;

    private final double[] losses;
    private final Limits limits;
    private final List<Candidates> families;
    private final double[] critical;

    /**
     * @param losses for each row
     * @param limits how many rows a slice must have
     * @param families singles, and pairs if they are looked at
     * @param critical for each family the statistic that a suspect exceeds
     */
    Hunt(double[] losses, Limits limits, List<Candidates> families, double[] critical) {
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
    List<Found> finds(boolean[] unseen) {
        boolean[] hidden = unseen.clone();
        List<Found> finds = new ArrayList<>();
        while (finds.size() < MOST) {
            Found best = strongest(hidden);
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

    private @Nullable Found strongest(boolean[] hidden) {
        Moments moments = Moments.of(losses, hidden);
        if (!(moments.deviation() > 0)) {
            return null;
        }
        Found best = null;
        long suspects = 0;
        for (int family = 0; family < critical.length; family++) {
            for (Found found : strongest(families.get(family), critical[family], moments, hidden)) {
                suspects += found.suspects();
                best = best == null || found.score() > best.score() ? found : best;
            }
        }
        return best == null ? null : best.withSuspects(suspects);
    }

    /** The strongest suspect of each plane that has one. */
    private List<Found> strongest(Candidates family, double bar, Moments moments, boolean[] hidden) {
        @Nullable Found[] strongest = new Found[family.planes().size()];
        Workers.current().run(strongest.length, number -> {
            Plane plane = family.planes().get(number);
            plane.visit(losses, hidden, (left, right, rows, sum) -> {
                double excess = sum - rows * moments.mean();
                if (excess > 0 && rows >= limits.minimum() && rows < moments.rows()) {
                    double statistic = excess * moments.weight(rows, family.typical());
                    if (statistic > bar) {
                        Found last = strongest[number];
                        long suspects = last == null ? 1 : last.suspects() + 1;
                        strongest[number] = last == null || statistic > last.statistic()
                                ? new Found(plane, left, right, statistic, suspects)
                                : last.withSuspects(suspects);
                    }
                }
            });
        });
        List<Found> found = new ArrayList<>();
        for (Found one : strongest) {
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }
}
