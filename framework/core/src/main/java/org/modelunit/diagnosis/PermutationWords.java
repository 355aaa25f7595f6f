package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What a permutation along an axis is called.
 *
 * @param difference what is explained
 * @param axis the axis
 * @param found for each place of the reference, where its values are
 * @param moved the places whose values are elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PermutationWords(TensorPair difference, TensorAxis axis, int[] found, int[] moved) {

    private static final int NAMED = 4;
    private static final double NEARLY_ALL = 0.99;
    private static final double SUM_ERROR = 1e-3;

    /**
     * Returns the kind of cause.
     *
     * @param lines first values of some lines along the axis
     */
    CauseKind kind(int[] lines) {
        if (areChannels()) {
            return CauseKind.CHANNELS_REVERSED;
        }
        if (difference.rank() != 2 || axis.number() != 1) {
            return CauseKind.COLUMNS_PERMUTED;
        }
        if (isMostly(lines, this::hasOneCategory)) {
            return CauseKind.CATEGORY_ORDER;
        }
        return isMostly(lines, this::isDistribution) ? CauseKind.LABELS_SWAPPED : CauseKind.COLUMNS_PERMUTED;
    }

    /** Three channels reversed, or the first three of four. */
    private boolean areChannels() {
        boolean isChannelAxis = difference.rank() >= 3
                && (axis.length() == 3 || axis.length() == 4)
                && (axis.number() == difference.rank() - 3 || axis.number() == difference.rank() - 1);
        return isChannelAxis && Arrays.equals(moved, new int[] {0, 2}) && found[0] == 2;
    }

    private static boolean isMostly(int[] lines, IntPredicate is) {
        return Arrays.stream(lines).filter(is).count() >= NEARLY_ALL * lines.length;
    }

    /** Whether the moved columns of a row are zeros and at most one 1, in the reference and here. */
    private boolean hasOneCategory(int line) {
        int ones = 0;
        int actualOnes = 0;
        for (int place : moved) {
            double value = difference.expected().get(axis.moved(line, place));
            double actual = difference.actual().get(axis.moved(line, place));
            if (value != 0 && value != 1 || actual != 0 && actual != 1) {
                return false;
            }
            ones += (int) value;
            actualOnes += (int) actual;
        }
        return ones <= 1 && actualOnes <= 1;
    }

    /** Whether a row holds probabilities that sum to 1. */
    private boolean isDistribution(int line) {
        double sum = 0;
        for (int place = 0; place < axis.length(); place++) {
            double value = difference.expected().get(axis.moved(line, place));
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
            sum += value;
        }
        return Math.abs(sum - 1) <= SUM_ERROR;
    }

    /**
     * Returns what is where.
     *
     * @param lines first values of some lines along the axis
     */
    String sentence(int[] lines) {
        String moves = Arrays.stream(moved)
                .limit(NAMED)
                .mapToObj(place ->
                        difference.name(axis, found[place]) + " has the values of " + difference.name(axis, place))
                .collect(Collectors.joining(", "));
        String all = moves + (moved.length > NAMED ? ", … (" + moved.length + " are moved)" : "");
        return switch (kind(lines)) {
            case CHANNELS_REVERSED ->
                "channels are in reverse order (RGB against BGR): "
                        + all.replace("has the values of", "has those of channel");
            case CATEGORY_ORDER -> "categories are in another order: " + all;
            case LABELS_SWAPPED -> "labels are in another order: " + all;
            default -> difference.places(axis) + " are in " + (isReversed() ? "reverse" : "another") + " order: " + all;
        };
    }

    private boolean isReversed() {
        for (int place = 0; place < found.length; place++) {
            if (found[place] != found.length - 1 - place) {
                return false;
            }
        }
        return true;
    }
}
