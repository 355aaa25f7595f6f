package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Group;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.outcome.Held;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/** For which inputs an expectation holds from each strength to the next, beginning with the input as it is. */
final class ProbedSteps<I, P> implements Probed {

    private final String perturbation;
    private final List<Double> strengths;
    private final List<BeforeAfter<I, P>> probes;
    private final Expectation<? super P> expectation;
    private final Optional<Replay<P>> replay;
    private final List<BitSet> counted = new ArrayList<>(); // rows that change at some strength, for each copy

    ProbedSteps(
            String perturbation,
            List<Double> strengths,
            List<BeforeAfter<I, P>> probes,
            Expectation<? super P> expectation,
            Optional<Replay<P>> replay) {
        this.replay = replay;
        this.perturbation = perturbation;
        this.strengths = strengths;
        this.probes = probes;
        this.expectation = expectation;
        for (int copy = 0; copy < first().counts().copies(); copy++) {
            BitSet any = new BitSet();
            for (BeforeAfter<I, P> probe : probes) {
                any.or(probe.counted(copy));
            }
            counted.add(any);
        }
    }

    private BeforeAfter<I, P> first() {
        return probes.get(0);
    }

    @Override
    public String subject() {
        return first().name();
    }

    @Override
    public String property() {
        return expectation.name() + " along '" + perturbation + "'";
    }

    @Override
    public Group terms() {
        return Group.EMPTY
                .with("expected", expectation.name())
                .with(Contract.FUNCTION, expectation.code())
                .with("change", first().inputs().change(perturbation))
                .with("strengths", strengths.stream().map(Numbers::plain).toList());
    }

    @Override
    public Provenance provenance() {
        return first().provenance();
    }

    @Override
    public List<String> sampling() {
        return first().sampling();
    }

    @Override
    public Evaluation<I, Held> evaluation() {
        Trials trials = trials();
        return trials.evaluation(
                first().inputs().dataset(),
                first().under(),
                first().provenance(),
                trials.held((row, copy) -> pair(row, copy) == null),
                expectation.name(),
                terms());
    }

    private Trials trials() {
        return Trials.of(first().inputs().dataset(), counted);
    }

    /** Does something with each step of a row, until it gives something. */
    private <T> @Nullable T firstStep(int row, int copy, Step<P, T> step) {
        Answered<P> before = first().before();
        int from = -1;
        for (int i = 0; i < probes.size(); i++) {
            if (probes.get(i).counted(copy).get(row)) {
                Answered<P> after = probes.get(i).after(copy);
                if (!expectation.holds(before.part(row), after.part(row), before.place(row))) {
                    return step.of(from, i, before, after);
                }
                before = after;
                from = i;
            }
        }
        return null;
    }

    /** A step that is not as expected, from one strength (-1 for none) to another. */
    private interface Step<P, T> {
        T of(int from, int to, Answered<P> before, Answered<P> after);
    }

    /** The first step that is not as expected; null if all are. */
    private @Nullable FailingPair pair(int row, int copy) {
        return firstStep(row, copy, (from, to, before, after) -> {
            AnswerText text =
                    AnswerText.of(expectation, before.part(row), before.place(row), after.part(row), after.place(row));
            return new FailingPair(
                    row,
                    copy,
                    expectation.shortfall(before.part(row), after.part(row), before.place(row)),
                    first().example(row, copy),
                    at(from) + ": " + text.before(),
                    at(to) + ": " + text.after());
        });
    }

    private String at(int strength) {
        return strength < 0 ? "as it is" : "at " + Numbers.plain(strengths.get(strength));
    }

    @Override
    public Optional<CounterExample<?>> smallest(FailingPair pair) {
        CounterExample<I> smallest = firstStep(pair.row(), pair.copy(), (from, to, before, after) -> new SmallestPair<>(
                        probes.get(to), expectation, pair, input(pair, from), input(pair, to))
                .find());
        return Optional.of(requireNonNull(smallest, "a pair that fails"));
    }

    private I input(FailingPair pair, int strength) {
        return strength < 0
                ? first().inputs().dataset().inputs().get(pair.row())
                : probes.get(strength)
                        .inputs()
                        .copies()
                        .get(pair.copy())
                        .inputs()
                        .get(pair.row());
    }

    @Override
    public ProbeCounts counts() {
        BitSet any = new BitSet();
        counted.forEach(any::or);
        ProbeCounts strongest = probes.get(probes.size() - 1).counts();
        int others = strongest.inputs() - any.cardinality();
        int invalid = Math.min(others, strongest.invalid());
        int wrong = Math.min(others - invalid, strongest.answeredWrong());
        return new ProbeCounts(
                strongest.inputs(), any.cardinality(), others - invalid - wrong, invalid, wrong, strongest.copies());
    }

    @Override
    public List<FailingPair> failing() {
        List<FailingPair> failing = new ArrayList<>();
        trials().each((trial, row, copy) -> {
            FailingPair pair = pair(row, copy);
            if (pair != null) {
                failing.add(pair);
            }
        });
        failing.sort(FailingPair.WORST_FIRST);
        return failing;
    }

    @Override
    public Optional<Replay.Outcome> replayed() {
        return replay.map(kept -> kept.outcome(expectation));
    }

    @Override
    public Optional<TwoModels> two() {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> identical() {
        return Optional.empty();
    }

    @Override
    public Optional<String> onlyAnswer() {
        List<Optional<String>> each = probes.stream()
                .map(probe -> new ProbedShare<>(probe, expectation).onlyAnswer())
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0) : Optional.empty();
    }
}
