package org.modelunit.diagnosis;

import java.util.stream.Stream;

/** Probabilities of the other of two labels: 1 - p. */
final class ComplementedScores implements Hypothesis {

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        boolean isOneColumn = difference.rank() == 1
                || difference.rank() == 2 && difference.lastAxis().length() == 1;
        if (!difference.hasSameShape() || !isOneColumn || !areShares(difference)) {
            return Stream.empty();
        }
        return Stream.of(Explanation.of(
                CauseKind.LABELS_SWAPPED,
                () -> "scores are those of the other label: 1 - p",
                new Explanation.Undone() {
                    @Override
                    public double value(int index) {
                        return 1 - difference.actual().get(index);
                    }

                    @Override
                    public double target(int index) {
                        return difference.expected().get(index);
                    }

                    @Override
                    public double rounding(int index) {
                        return difference.rounding(1);
                    }
                },
                1));
    }

    private static boolean areShares(TensorPair difference) {
        for (int index : difference.sample()) {
            double value = difference.expected().get(index);
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return true;
    }
}
