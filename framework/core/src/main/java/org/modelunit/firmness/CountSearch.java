package org.modelunit.firmness;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.modelunit.statistics.Side;

/**
 * Looks for the fewest changes that turn a verdict on a proportion.
 *
 * <p>Where all changes leave the trials as they are, each bar is green from some count on, and the count is found by bisection. Else
 * there are two ways to raise a proportion, and two to lower it. Where each of them moves every bar one way, so does any mixture of both,
 * and the least mixture is found by walking along the border of what turns. Where not (a guard also asks for enough trials), every
 * mixture is tried, the smallest first.
 */
final class CountSearch {

    /** The longest walk along a border; beyond it the ends of the border are told, as an upper bound. */
    private static final long LONGEST_WALK = 1000;

    /** The most changes that are tried in every mixture. */
    private static final int MOST_MIXED = 16;

    private static final long NONE = Long.MAX_VALUE / 4;

    private final Counts counts;
    private final List<JudgedBar> bars;
    private final String unit;
    private final List<CountChange> changes;
    private final boolean isGreen;

    CountSearch(Counts counts, List<JudgedBar> bars, String unit) {
        this.counts = counts;
        this.bars = bars;
        this.unit = unit;
        this.changes = counts.changes();
        this.isGreen = areGreen(bars, 0, 0);
    }

    Firmness fewest() {
        if (changes.isEmpty() || changes.size() > 2) {
            return Firmness.UNKNOWN;
        }
        if (changes.size() == 1 && changes.get(0).trials() == 0) {
            return isGreen ? nearestMiss() : nearestGreen();
        }
        if (bars.stream().allMatch(JudgedBar::isMonotone) && (isGreen || bars.size() == 1)) {
            return leastMixture();
        }
        return anyMixture();
    }

    private boolean areGreen(List<JudgedBar> some, long first, long second) {
        long hits = counts.hits() + first * hits(0) + second * hits(1);
        long trials = counts.trials() + first * trials(0) + second * trials(1);
        return trials > 0
                && some.stream()
                        .allMatch(bar -> bar.holds().isGreen(counts.estimator().of(hits, trials), trials));
    }

    private int hits(int axis) {
        return axis < changes.size() ? changes.get(axis).hits() : 0;
    }

    private int trials(int axis) {
        return axis < changes.size() ? changes.get(axis).trials() : 0;
    }

    private long rows(int axis, int sign) {
        return axis < changes.size() ? counts.rows(changes.get(axis), sign) : 0;
    }

    private static int better(JudgedBar bar) {
        return bar.side() == Side.AT_LEAST ? 1 : -1;
    }

    /** With the same trials: the nearest count that is red at either bar. */
    private Firmness nearestMiss() {
        long least = NONE;
        for (JudgedBar bar : bars) {
            int sign = -better(bar);
            OptionalLong first = first(1, rows(0, sign), count -> !areGreen(List.of(bar), sign * count, 0));
            least = Math.min(least, first.orElse(NONE));
        }
        return exactly(least);
    }

    /** With the same trials: towards the bar that is missed, the nearest count that reaches it, unless the other one is missed there. */
    private Firmness nearestGreen() {
        List<JudgedBar> missed =
                bars.stream().filter(bar -> !areGreen(List.of(bar), 0, 0)).toList();
        if (missed.size() != 1) {
            return Firmness.UNKNOWN; // what mends one of two makes the other worse
        }
        int sign = better(missed.get(0));
        OptionalLong first = first(1, rows(0, sign), count -> areGreen(missed, sign * count, 0));
        return first.isPresent() && areGreen(bars, sign * first.getAsLong(), 0)
                ? exactly(first.getAsLong())
                : Firmness.UNKNOWN;
    }

    private Firmness leastMixture() {
        Firmness least = Firmness.UNKNOWN;
        for (JudgedBar bar : bars) {
            Firmness ofBar = leastMixture(bar, isGreen ? -better(bar) : better(bar));
            boolean isLess = !least.isKnown() || ofBar.isKnown() && ofBar.changes() < least.changes();
            least = isLess ? ofBar : least;
        }
        return least;
    }

    /** Walks from one end of the border to the other: with more of the second change, it takes no more of the first. */
    private Firmness leastMixture(JudgedBar bar, int sign) {
        long onlyFirst = first(1, alone(0, sign), count -> isTurned(bar, sign * count, 0))
                .orElse(NONE);
        long onlySecond = first(1, alone(1, sign), count -> isTurned(bar, 0, sign * count))
                .orElse(NONE);
        long least = Math.min(onlyFirst, onlySecond);
        if (Math.min(least, rows(1, sign)) > LONGEST_WALK) {
            return least == NONE ? Firmness.UNKNOWN : Firmness.atMost(least, unit);
        }
        long ofFirst = Math.min(onlyFirst, rows(0, sign));
        for (long second = 1; second < least && second <= rows(1, sign); second++) {
            long ofSecond = second;
            long limit = Math.min(ofFirst, least - second - 1);
            if (limit < 0) {
                break;
            }
            OptionalLong less = first(0, limit, count -> isTurned(bar, sign * count, sign * ofSecond));
            if (less.isPresent()) {
                ofFirst = less.getAsLong();
                least = ofFirst + second;
            }
        }
        return exactly(least);
    }

    /** How many rows can make one change alone and leave a trial. */
    private long alone(int axis, int sign) {
        long rows = rows(axis, sign);
        return trials(axis) * sign < 0 ? Math.min(rows, counts.trials() - 1) : rows;
    }

    private boolean isTurned(JudgedBar bar, long first, long second) {
        return hasTrials(first, second) && areGreen(List.of(bar), first, second) != isGreen;
    }

    private boolean hasTrials(long first, long second) {
        return counts.trials() + first * trials(0) + second * trials(1) > 0;
    }

    /** Every mixture, the smallest first. */
    private Firmness anyMixture() {
        for (int all = 1; all <= MOST_MIXED; all++) {
            for (long first = -Math.min(all, rows(0, -1)); first <= Math.min(all, rows(0, 1)); first++) {
                long second = all - Math.abs(first);
                if (second <= rows(1, 1) && isTurned(first, second)
                        || second <= rows(1, -1) && isTurned(first, -second)) {
                    return exactly(all);
                }
            }
        }
        return Firmness.UNKNOWN;
    }

    private boolean isTurned(long first, long second) {
        return hasTrials(first, second) && areGreen(bars, first, second) != isGreen;
    }

    private Firmness exactly(long changed) {
        return changed == NONE ? Firmness.UNKNOWN : Firmness.exactly(changed, unit);
    }

    /** The first of some counts that is as it should be, if all beyond it are; none if the last is not. */
    private static OptionalLong first(long from, long to, LongPredicate isSo) {
        if (to < from || !isSo.test(to)) {
            return OptionalLong.empty();
        }
        long isNot = from - 1;
        long is = to;
        while (is - isNot > 1) {
            long middle = isNot + (is - isNot) / 2;
            if (isSo.test(middle)) {
                is = middle;
            } else {
                isNot = middle;
            }
        }
        return OptionalLong.of(is);
    }
}
