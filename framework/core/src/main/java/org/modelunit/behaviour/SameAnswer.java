package org.modelunit.behaviour;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.IntervalPredictions;

/** Tells whether two answers are the same to the last bit, which no model gives that looks at what changed. */
final class SameAnswer {

    private SameAnswer() {}

    /** Empty where there is nothing but decisions to go by, or answers of a kind of somebody's own. */
    static Optional<Boolean> is(Object before, Object after, int row) {
        if (before instanceof ClassPredictions one && after instanceof ClassPredictions other) {
            return one.scores().isEmpty() || other.scores().isEmpty()
                    ? Optional.empty()
                    : Optional.of(isSame(one.scores().get(), other.scores().orElseThrow(), row));
        }
        if (before instanceof ClassScores one && after instanceof ClassScores other) {
            return Optional.of(isSame(one, other, row));
        }
        if (before instanceof NumberColumn one && after instanceof NumberColumn other) {
            return Optional.of(isSame(one, other, row));
        }
        if (before instanceof IntervalPredictions one && after instanceof IntervalPredictions other) {
            return Optional.of(isSame(one.predicted(), other.predicted(), row)
                    && isSame(one.intervals().lower(), other.intervals().lower(), row)
                    && isSame(one.intervals().upper(), other.intervals().upper(), row));
        }
        if (before instanceof Embeddings one && after instanceof Embeddings other) {
            return Optional.of(Arrays.equals(one.vector(row), other.vector(row)));
        }
        return Optional.empty();
    }

    /** Whether two answers of a kind that is known are the same to the last bit, wherever they are; decisions, too. */
    static boolean isAlike(Object one, int row, Object other, int otherRow) {
        if (one instanceof ClassPredictions some && other instanceof ClassPredictions others) {
            return some.scores().isEmpty() || others.scores().isEmpty()
                    ? some.decided().get(row).equals(others.decided().get(otherRow))
                    : isAlike(some.scores().get(), row, others.scores().orElseThrow(), otherRow);
        }
        if (one instanceof ClassScores some && other instanceof ClassScores others) {
            return IntStream.range(0, some.labels().size())
                    .allMatch(code -> isAlike(
                            some.column(code), row, others.of(some.labels().get(code)), otherRow));
        }
        if (one instanceof NumberColumn some && other instanceof NumberColumn others) {
            return Double.compare(some.get(row), others.get(otherRow)) == 0;
        }
        if (one instanceof IntervalPredictions some && other instanceof IntervalPredictions others) {
            return isAlike(some.predicted(), row, others.predicted(), otherRow)
                    && isAlike(some.intervals().lower(), row, others.intervals().lower(), otherRow)
                    && isAlike(some.intervals().upper(), row, others.intervals().upper(), otherRow);
        }
        if (one instanceof Embeddings some && other instanceof Embeddings others) {
            return Arrays.equals(some.vector(row), others.vector(otherRow));
        }
        return one instanceof Rankings some
                && other instanceof Rankings others
                && isAlike(some.queries(), row, others.queries(), otherRow);
    }

    private static boolean isSame(ClassScores one, ClassScores other, int row) {
        boolean areInOneOrder = one.labels().equals(other.labels());
        for (int code = 0; code < one.labels().size(); code++) {
            int place =
                    areInOneOrder ? code : other.labels().indexOf(one.labels().get(code));
            if (!isSame(one.column(code), other.column(place), row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(NumberColumn one, NumberColumn other, int row) {
        return Double.compare(one.get(row), other.get(row)) == 0;
    }
}
