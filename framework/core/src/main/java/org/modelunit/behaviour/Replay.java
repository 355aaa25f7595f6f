package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.counterexample.CounterExamples.NumberedPair;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;

/** What a model answers for the kept counter-examples of a change, each input alone. */
final class Replay<P> {

    private final CounterExamples file;
    private final String change;
    private final boolean isThere;
    private final List<NumberedAnswers<P>> pairs;

    /** The answers for one pair, at the place 0 of each. */
    private record NumberedAnswers<P>(int number, String expectation, P before, P after) {}

    /**
     * What became of the kept pairs of a claim.
     *
     * @param file where they are kept
     * @param change what the change is called there
     * @param expectation what is expected, by its name
     * @param isThere whether there is such a file
     * @param count how many pairs there are
     * @param failing the numbers of those that do not hold
     */
    record Outcome(
            CounterExamples file,
            String change,
            String expectation,
            boolean isThere,
            int count,
            List<Integer> failing) {

        /** Whether the run was asked to write the file: there was none when the model was asked, or in any case. */
        boolean isToBeWritten() {
            BaselineMode mode = Settings.current().baseline();
            return mode == BaselineMode.REWRITE || mode == BaselineMode.WRITE && !isThere;
        }

        void add(Optional<CounterExample<?>> found) {
            file.add(change, expectation, found.filter(CounterExample::failsAlone));
        }
    }

    private Replay(CounterExamples file, String change, boolean isThere, List<NumberedAnswers<P>> pairs) {
        this.file = file;
        this.change = change;
        this.isThere = isThere;
        this.pairs = pairs;
    }

    static <I, P> Replay<P> of(Model<? super I, P> model, CounterExamples file, String change, I like) {
        Optional<List<NumberedPair<I>>> kept = file.of(change, like);
        List<NumberedAnswers<P>> answers = new ArrayList<>();
        for (NumberedPair<I> pair : kept.orElse(List.of())) {
            answers.add(new NumberedAnswers<>(
                    pair.number(),
                    pair.expectation(),
                    alone(model, file, pair.before()),
                    alone(model, file, pair.after())));
        }
        return new Replay<>(file, change, kept.isPresent(), answers);
    }

    private static <I, P> P alone(Model<? super I, P> model, CounterExamples file, I input) {
        return Model.answers(model, Dataset.of(file.place(), List.of(input), List.of(input)), 1)
                .get(0);
    }

    Outcome outcome(Expectation<? super P> expectation) {
        int count = 0;
        List<Integer> failing = new ArrayList<>();
        for (NumberedAnswers<P> pair : pairs) {
            if (pair.expectation().equals(expectation.name())) {
                count++;
                if (!expectation.holds(pair.before(), pair.after(), 0)) {
                    failing.add(pair.number());
                }
            }
        }
        return new Outcome(file, change, expectation.name(), isThere, count, failing);
    }
}
