package org.modelunit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Fact;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.Numbers;

/** The laws that a row gets the same answer however it is asked for. */
final class SameAnswers<I, P> {

    private static final int[] SIZES = {1, 2, 7};
    private static final int THREADS = 4;
    private static final int CALLS = 64; // of each thread at least, so that some fall together

    private final LawPasses<I, P> passes;
    private final Tolerance tolerance;

    SameAnswers(LawPasses<I, P> passes, Tolerance tolerance) {
        this.passes = passes;
        this.tolerance = tolerance;
    }

    LawFinding deterministic() throws Unanswered {
        AnswerParts[] again = passes.asked().pass(passes.rows(), passes.inOrder());
        return found(
                mismatch(passes.inOrder(), passes.ofOrder(), passes.inOrder(), again, Tolerance.absolute(0)),
                "gets another answer the second time",
                rows() + " are answered the same to the last bit");
    }

    LawFinding ofBatchSize() throws Unanswered {
        for (int size : SIZES) {
            Arrangement other = Arrangement.inOrder(passes.rows().size(), size);
            Mismatch mismatch = mismatch(other, passes.asked().pass(passes.rows(), other));
            if (mismatch != null) {
                return found(mismatch, "gets another answer in a batch of " + size, "");
            }
        }
        return found(
                mismatch(passes.inOrder(), passes.drawnOfWhole()),
                "gets another answer by an evaluation, in batches of "
                        + passes.inOrder().size(),
                rows() + " are answered alike in batches of " + sizes());
    }

    /** The sizes of batches that there were, each once: "1, 2 and 5". */
    private String sizes() {
        int count = passes.rows().size();
        List<String> sizes = IntStream.concat(
                        IntStream.of(SIZES), IntStream.of(passes.inOrder().size()))
                .map(size -> Math.min(size, count))
                .distinct()
                .mapToObj(Integer::toString)
                .toList();
        int last = sizes.size() - 1;
        return String.join(", ", sizes.subList(0, last)) + " and " + sizes.get(last);
    }

    LawFinding ofNeighbours() throws Unanswered {
        Arrangement other = passes.mixed().rotated();
        AnswerParts[] answers = passes.asked().pass(passes.rows(), other);
        return found(
                mismatch(passes.mixed(), passes.ofMixed(), other, answers, tolerance),
                "gets another answer beside other rows",
                rows() + " are answered alike, at the same place of batches of 8 with other rows");
    }

    LawFinding ofOrder() throws Unanswered {
        Arrangement other = passes.inOrder().shuffledInBatches(passes.random("order"));
        return found(
                mismatch(other, passes.asked().pass(passes.rows(), other)),
                "gets another answer at another place of the same batch",
                rows() + " are answered alike at other places of their batches");
    }

    LawFinding ofThreads() throws Unanswered {
        AnswerParts[] alone = passes.ofMixed();
        int times = (CALLS + passes.mixed().batches() - 1) / passes.mixed().batches();
        for (AnswerParts[] answers : passes.asked().pass(passes.rows(), passes.mixed(), THREADS, times)) {
            Mismatch mismatch = mismatch(passes.mixed(), alone, passes.mixed(), answers, Tolerance.absolute(0));
            if (mismatch != null) {
                return found(mismatch, "gets another answer when " + THREADS + " threads ask at once", "");
            }
        }
        return LawFinding.met(
                rows() + " are answered the same to the last bit, " + THREADS + " threads asking at once");
    }

    private String rows() {
        int count = passes.rows().size();
        return (count == passes.dataset().size() ? "all " : "") + Numbers.count(count) + " rows";
    }

    /**
     * Answers that differ.
     *
     * @param count for how many slots
     * @param row the first row
     * @param before where it was asked for first, in words
     * @param after where it was asked for then, in words
     * @param difference how its answers differ
     */
    private record Mismatch(int count, int row, String before, String after, AnswerParts.Difference difference) {}

    private @Nullable Mismatch mismatch(Arrangement other, AnswerParts[] answers) throws Unanswered {
        return mismatch(passes.inOrder(), passes.ofOrder(), other, answers, tolerance);
    }

    private @Nullable Mismatch mismatch(
            Arrangement one, AnswerParts[] before, Arrangement other, AnswerParts[] after, Tolerance allowed) {
        int count = 0;
        int first = -1;
        AnswerParts.@Nullable Difference difference = null;
        for (int slot = 0; slot < after.length; slot++) {
            Optional<AnswerParts.Difference> found = before[other.origins()[slot]].differenceTo(after[slot], allowed);
            if (found.isPresent()) {
                count++;
                if (difference == null || other.rows()[slot] < other.rows()[first]) {
                    first = slot;
                    difference = found.get();
                }
            }
        }
        if (difference == null) {
            return null;
        }
        return new Mismatch(
                count,
                other.rows()[first],
                one.inWords(other.origins()[first], passes.numbers()),
                other.inWords(first, passes.numbers()),
                difference);
    }

    private LawFinding found(@Nullable Mismatch mismatch, String otherwise, String met) {
        if (mismatch == null) {
            return LawFinding.met(met);
        }
        String row = "row " + passes.number(mismatch.row());
        AnswerParts.Difference difference = mismatch.difference();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("first", row, difference.what() + ": " + difference.before() + " -> " + difference.after()));
        facts.add(Fact.of("asked", mismatch.before()));
        facts.add(Fact.of("then", mismatch.after().equals(mismatch.before()) ? "likewise" : mismatch.after()));
        if (mismatch.count() > 1) {
            facts.add(Fact.of("answers", Numbers.count(mismatch.count()) + " differ"));
        }
        facts.add(LawFinding.input(passes.rows().get(mismatch.row())));
        return new LawFinding(
                false,
                row + " " + otherwise,
                facts,
                difference.what() + ": " + difference.before(),
                difference.what() + ": " + difference.after());
    }
}
