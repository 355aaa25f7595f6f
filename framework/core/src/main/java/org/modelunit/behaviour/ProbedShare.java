package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Group;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.embedding.Embeddings;
import org.modelunit.outcome.Held;
import org.modelunit.provenance.Provenance;

/** For which inputs of a probe an expectation holds. */
final class ProbedShare<I, P> implements Probed {

    private final BeforeAfter<I, P> probe;
    private final Expectation<? super P> expectation;

    ProbedShare(BeforeAfter<I, P> probe, Expectation<? super P> expectation) {
        this.probe = probe;
        this.expectation = requireNonNull(expectation, "expectation");
    }

    @Override
    public String subject() {
        return probe.name();
    }

    @Override
    public String property() {
        return expectation.name() + " " + probe.under();
    }

    @Override
    public Group terms() {
        return probe.asked(
                Group.EMPTY.with("expected", expectation.name()).with(Contract.FUNCTION, expectation.code()));
    }

    @Override
    public Provenance provenance() {
        return probe.provenance();
    }

    @Override
    public List<String> sampling() {
        return probe.sampling();
    }

    @Override
    public Evaluation<I, Held> evaluation() {
        return probe.evaluation(expectation);
    }

    @Override
    public ProbeCounts counts() {
        return probe.counts();
    }

    @Override
    public List<FailingPair> failing() {
        List<FailingPair> failing = new ArrayList<>();
        probe.trials().each((trial, row, copy) -> {
            if (!probe.holds(expectation, row, copy)) {
                failing.add(pair(row, copy));
            }
        });
        failing.sort(FailingPair.WORST_FIRST);
        return failing;
    }

    private FailingPair pair(int row, int copy) {
        Answered<P> before = probe.before();
        Answered<P> after = probe.after(copy);
        double shortfall = expectation.shortfall(before.part(row), after.part(row), before.place(row));
        AnswerText text =
                AnswerText.of(expectation, before.part(row), before.place(row), after.part(row), after.place(row));
        return new FailingPair(row, copy, shortfall, probe.example(row, copy), text.before(), text.after());
    }

    @Override
    public Optional<CounterExample<?>> smallest(FailingPair pair) {
        return probe.two().isPresent() ? Optional.empty() : Optional.of(smaller(pair));
    }

    private CounterExample<I> smaller(FailingPair pair) {
        return new SmallestPair<>(
                        probe,
                        expectation,
                        pair,
                        probe.inputs().dataset().inputs().get(pair.row()),
                        probe.inputs().copies().get(pair.copy()).inputs().get(pair.row()))
                .find();
    }

    @Override
    public Optional<Replay.Outcome> replayed() {
        return probe.replay().map(kept -> kept.outcome(expectation));
    }

    @Override
    public Optional<TwoModels> two() {
        return probe.two();
    }

    @Override
    public Optional<Integer> identical() {
        Trials trials = probe.trials();
        boolean[] isKnown = {true};
        boolean[] isSame = trials.all((row, copy) -> {
            Optional<Boolean> same = SameAnswer.is(
                    probe.before().part(row),
                    probe.after(copy).part(row),
                    probe.before().place(row));
            isKnown[0] &= same.isPresent();
            return same.orElse(false);
        });
        int count = 0;
        for (boolean same : isSame) {
            count += same ? 1 : 0;
        }
        return isKnown[0] ? Optional.of(count) : Optional.empty();
    }

    @Override
    public Optional<String> onlyAnswer() {
        if (!expectation.hasValue()) {
            return onlyAnswerOfKnownKind();
        }
        List<@Nullable Object> found = new ArrayList<>();
        probe.trials().each((trial, row, copy) -> {
            addOther(found, probe.before(), row);
            addOther(found, probe.after(copy), row);
        });
        return found.size() == 1 ? Optional.of("the answer " + AnswerText.of(found.get(0))) : Optional.empty();
    }

    private void addOther(List<@Nullable Object> found, Answered<P> answers, int row) {
        if (found.size() < 2) {
            @Nullable Object value = expectation.value(answers.part(row), answers.place(row));
            if (found.stream().noneMatch(other -> ValueAnswer.areSame(expectation.name(), other, value))) {
                found.add(value);
            }
        }
    }

    /** Where only the test knows what it looks at: whether everything is the same as for the first input. */
    private Optional<String> onlyAnswerOfKnownKind() {
        Answered<P> before = probe.before();
        int[] first = {-1};
        boolean[] isSame = {true};
        probe.trials().each((trial, row, copy) -> {
            first[0] = first[0] < 0 ? row : first[0];
            isSame[0] = isSame[0]
                    && isLike(before, first[0], before, row)
                    && isLike(before, first[0], probe.after(copy), row);
        });
        return first[0] >= 0 && isSame[0]
                ? Optional.of(before.part(first[0]) instanceof Embeddings ? "the same vector" : "the same answer")
                : Optional.empty();
    }

    private boolean isLike(Answered<P> one, int row, Answered<P> other, int otherRow) {
        return SameAnswer.isAlike(one.part(row), one.place(row), other.part(otherRow), other.place(otherRow));
    }
}
