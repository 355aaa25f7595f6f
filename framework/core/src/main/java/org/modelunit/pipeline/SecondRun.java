package org.modelunit.pipeline;

import java.util.List;
import java.util.Optional;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * A stage that ran again on what it had got in the trace, beside its first run: a stage that does not answer the same twice is at fault
 * whatever else differs.
 *
 * @param words how the runs differ, as the end of a sentence; empty where they are equal bit by bit
 * @param isFarther whether they differ by more than the tolerance of the stage
 * @param beside what the second run gave beside the reference; empty where it failed or gave something of another kind
 */
record SecondRun(String words, boolean isFarther, List<StageTensor> beside) {

    static SecondRun of(StagePair pair, StageTolerance tolerance) {
        NamedTensors first = pair.traced();
        NamedTensors again = pair.again().output();
        if (again == null) {
            return new SecondRun("on the same input again, " + pair.again().failure(), true, List.of());
        }
        if (!again.names().equals(first.names())) {
            String words = "it gave " + first.names() + " and, on the same input again, " + again.names();
            return new SecondRun(PrintableText.of(words), true, List.of());
        }
        String words = "";
        boolean isFarther = false;
        for (String name : first.names()) {
            if (first.get(name) == again.get(name)) {
                continue;
            }
            StageTensor runs = StageTensor.of(name, again.get(name), first.get(name), tolerance.of(name));
            String found = words(again.get(name), first.get(name), runs.difference() != null);
            if (!found.isEmpty() && (words.isEmpty() || !runs.passes() && !isFarther)) {
                words = (first.names().size() == 1 ? "" : "of '" + PrintableText.of(name) + "', ") + found;
            }
            isFarther |= !found.isEmpty() && !runs.passes();
        }
        List<StageTensor> beside = again.names().stream()
                .map(name ->
                        StageTensor.of(name, again.get(name), pair.expected().get(name), tolerance.of(name)))
                .toList();
        return new SecondRun(words, isFarther, beside);
    }

    private static String words(Tensor again, Tensor first, boolean isComparable) {
        if (!isComparable) {
            String then = DifferenceText.shape(again);
            String before = DifferenceText.shape(first);
            return then.equals(before) ? "" : "it gave " + before + " and, on the same input again, " + then;
        }
        int unequal =
                TensorDifference.of(again, first, Tolerance.exact()).counts().unequal();
        return unequal == 0
                ? ""
                : Numbers.count(unequal) + " of " + Numbers.count(first.size())
                        + (unequal == 1 ? " values differs" : " values differ") + " between two runs on the same input";
    }

    /** Whether it gives what the reference has, as far as the tolerance allows. */
    boolean passes() {
        return !beside.isEmpty() && firstThatFails().isEmpty();
    }

    Optional<StageTensor> firstThatFails() {
        return StageFinding.firstThatFails(beside);
    }

    /**
     * Whether the runs differ by more than the tolerance, or only one of them agrees with the reference.
     *
     * @param firstPasses whether the first run agrees with it
     */
    boolean differs(boolean firstPasses) {
        return !words.isEmpty() && (isFarther || passes() != firstPasses);
    }
}
