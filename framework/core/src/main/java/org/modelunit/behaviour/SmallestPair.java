package org.modelunit.behaviour;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.counterexample.Shrinker;

/** Makes a failing pair as small as it can be with {@value #BUDGET} answers. Whatever goes wrong, there is the pair as it is. */
final class SmallestPair<I, P> {

    static final int BUDGET = 1000;
    private static final int TO_CONFIRM = 2;

    private final BeforeAfter<I, P> probe;
    private final Expectation<? super P> expectation;
    private final FailingPair pair;
    private final I before;
    private final I after;
    private final AskedAlone<I, P> alone;

    SmallestPair(BeforeAfter<I, P> probe, Expectation<? super P> expectation, FailingPair pair, I before, I after) {
        this.probe = probe;
        this.expectation = expectation;
        this.pair = pair;
        this.before = before;
        this.after = after;
        this.alone = new AskedAlone<>(probe, expectation, pair.row(), before, BUDGET - TO_CONFIRM);
    }

    CounterExample<I> find() {
        P one = alone.answer(before);
        P other = one == null ? null : alone.answer(after);
        Optional<Boolean> holds = one == null || other == null ? Optional.empty() : alone.holds(one, other);
        if (one == null || holds.isEmpty()) {
            return asItIs(false, "not made smaller: asked again, there is no answer (" + alone.trouble() + ")");
        }
        P again = alone.answer(before);
        P otherAgain = alone.answer(after);
        if (again == null
                || otherAgain == null
                || isOther(one, again)
                || !alone.holds(again, otherAgain).equals(holds)) {
            return asItIs(!holds.get(), "not made smaller: the model gives other answers when it is asked again");
        }
        if (holds.get()) {
            return asItIs(false, "not made smaller: it fails only among its neighbours in the batch");
        }
        if (!alone.holds(one, one).orElse(false)) {
            return asItIs(true, "shown whole, as with less of a change nothing could be expected");
        }
        return smaller();
    }

    private CounterExample<I> smaller() {
        Shrinker<I> shrinker =
                new Shrinker<>(before, after, probe.inputs().dataset().inputs(), alone);
        try {
            shrinker.shrink();
        } catch (RuntimeException
                | StackOverflowError e) { // an input whose own code fails; what was found so far is asked for again
            return asItIs(true, "not made smaller: its inputs cannot be taken apart");
        }
        alone.askAgain(TO_CONFIRM);
        P one = alone.answer(shrinker.before());
        P other = alone.answer(shrinker.after());
        if (one == null || other == null) {
            return asItIs(true, "not made smaller: asked again, there is no answer (" + alone.trouble() + ")");
        }
        if (alone.holds(one, other).orElse(true)) {
            return asItIs(true, "not made smaller: the model gives other answers when it is asked again");
        }
        AnswerText text = AnswerText.of(expectation, one, 0, other, 0);
        return new CounterExample<>(
                pair.example(),
                shrinker.before(),
                shrinker.after(),
                text.before(),
                text.after(),
                alone.asked(),
                true,
                alone.wasSpent() ? "there may be a smaller one: " + BUDGET + " answers were asked" : "");
    }

    private static boolean isOther(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !SameAnswer.is(one, other, 0).orElse(true);
    }

    private CounterExample<I> asItIs(boolean failsAlone, String note) {
        return new CounterExample<>(
                pair.example(), before, after, pair.before(), pair.after(), alone.asked(), failsAlone, note);
    }
}
