package org.modelunit.diagnosis;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Whether an explanation is right: nearly all values agree when the cause is undone, nearly all that disagreed do, and that is no accident.
 *
 * <p>An accident is measured as in minimum description length (Rissanen 1978): each value that disagreed, agrees now and was not looked at
 * before counts for -log2(p) bits, where p is how often it would have agreed with another row's value of its column; together they
 * must outweigh what was chosen to make the explanation fit. Constant columns have p = 1 and show nothing.
 */
final class ExplanationCheck {

    private static final double LEAST_AGREEMENT = 0.99;
    private static final double LEAST_MENDED = 0.9;
    private static final double SCREENED = 0.96;
    private static final int LEAST_VALUES = 4;
    private static final double LEAST_BITS = 16;
    private static final double MOST_BY_CHANCE = 0.8;
    private static final int KEPT = 256;
    private static final int PAIRS = 4;

    private final TensorPair difference;
    private final Explanation explanation;
    private final Explanation.Undone undone;
    private final SplittableRandom random = new SplittableRandom(42);
    private final int[] kept = new int[KEPT];
    private int covered;
    private int agreed;
    private int disagreedBefore;
    private int mended;
    private int shown;

    private ExplanationCheck(TensorPair difference, Explanation explanation) {
        this.difference = difference;
        this.explanation = explanation;
        this.undone = explanation.undone();
    }

    /** Returns the cause if the explanation is right. */
    static Optional<Cause> cause(TensorPair difference, Explanation explanation) {
        ExplanationCheck check = new ExplanationCheck(difference, explanation);
        return check.passesScreen() && check.counted() && check.isEnough() && check.isNoAccident()
                ? Optional.of(new Cause(
                        explanation.kind(), explanation.sentence().get(), (double) check.agreed / check.covered))
                : Optional.empty();
    }

    private boolean agrees(int index) {
        return agrees(index, index);
    }

    private boolean agrees(int index, int targetIndex) {
        double value = undone.value(index);
        double target = undone.target(targetIndex);
        return difference.agrees(value, target) || Math.abs(value - target) <= undone.rounding(index);
    }

    private boolean passesScreen() {
        int seen = 0;
        int right = 0;
        for (int index : difference.sample()) {
            if (undone.covers(index)) {
                seen++;
                right += agrees(index) ? 1 : 0;
            }
        }
        return seen > 0 && right >= SCREENED * seen;
    }

    /** Counts over all values, and gives up once too many disagree. */
    private boolean counted() {
        int size = difference.expected().size();
        long mostWrong = (long) ((1 - LEAST_AGREEMENT) * size) + 1;
        for (int index = 0; index < size; index++) {
            if (undone.covers(index)) {
                count(index);
                if (covered - agreed > mostWrong) {
                    return false;
                }
            }
        }
        return true;
    }

    private void count(int index) {
        boolean before = difference.agreesAt(index);
        boolean after = agrees(index);
        covered++;
        agreed += after ? 1 : 0;
        disagreedBefore += before ? 0 : 1;
        if (after && !before) {
            mended++;
            if (!explanation.fitting().isFitted().test(index)) {
                int at = shown < KEPT ? shown : random.nextInt(shown + 1);
                if (at < KEPT) {
                    kept[at] = index;
                }
                shown++;
            }
        }
    }

    private boolean isEnough() {
        double leastMended = disagreedBefore <= (1 - LEAST_AGREEMENT) * covered ? LEAST_AGREEMENT : LEAST_MENDED;
        return agreed >= LEAST_AGREEMENT * covered && mended >= leastMended * disagreedBefore && shown >= LEAST_VALUES;
    }

    private boolean isNoAccident() {
        int count = Math.min(shown, KEPT);
        Set<Double> distinct = new HashSet<>();
        int byChance = 0;
        for (int i = 0; i < count; i++) {
            distinct.add(undone.target(kept[i]));
            for (int pair = 0; pair < PAIRS; pair++) {
                byChance += agrees(kept[i], other(kept[i])) ? 1 : 0;
            }
        }
        double chance = (byChance + 1.0) / (count * PAIRS + 2.0);
        return distinct.size() >= explanation.fitting().distinct()
                && chance <= MOST_BY_CHANCE
                && -shown * Explanation.log2(chance) >= LEAST_BITS + explanation.bits();
    }

    /** Another value of the same column of a matrix; any other one where columns are explained by constants. */
    private int other(int index) {
        int size = difference.expected().size();
        TensorAxis rows = difference.axes().get(0);
        if (difference.rank() == 2
                && rows.length() >= 8
                && explanation.fitting().distinct() > 1) {
            int further = 1 + random.nextInt(rows.length() - 1);
            return rows.moved(index, (rows.at(index) + further) % rows.length());
        }
        return (int) ((index + 1L + random.nextInt(size - 1)) % size);
    }
}
