package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.counterexample.CounterExamples.Kept;
import org.modelunit.counterexample.CounterExamples.NumberedPair;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.text.PrintableText;

/** What a model answers for the kept counter-examples of a change, each input alone. */
final class Replay<P> {

    private static final int MOST_NAMES = 3;

    private final CounterExamples file;
    private final String change;
    private final boolean isThere;
    private final List<NumberedAnswers<P>> pairs;
    private final List<KeptPair> all;
    private final boolean isNamed;

    /** The answers for one pair, at the place 0 of each. */
    private record NumberedAnswers<P>(int number, String expectation, P before, P after) {}

    /**
     * What became of the kept pairs of a claim.
     *
     * @param file where they are kept
     * @param change what the change is called there
     * @param expectation what is expected, by its name
     * @param isThere whether there is such a file
     * @param all every pair of the file, whatever it is of
     * @param isNamed whether one of them is of the change, at whatever strength
     * @param count how many pairs there are of the change and the expectation
     * @param failing the numbers of those that do not hold
     */
    record Outcome(
            CounterExamples file,
            String change,
            String expectation,
            boolean isThere,
            List<KeptPair> all,
            boolean isNamed,
            int count,
            List<Integer> failing) {

        /** Whether the run was asked to write the file: there was none when the model was asked, or in any case. */
        boolean isToBeWritten() {
            BaselineMode mode = Settings.current().baseline();
            return mode == BaselineMode.REWRITE || mode == BaselineMode.WRITE && !isThere;
        }

        /** Writes the file with what was found, and returns whether that fails alone, as what is kept has to. */
        boolean add(Optional<CounterExample<?>> found) {
            Optional<CounterExample<?>> alone = found.filter(CounterExample::failsAlone);
            file.add(change, expectation, alone);
            return alone.isPresent();
        }

        /** Why the file cannot serve the claim, in words; empty where it can. */
        Optional<String> isOfOthers() {
            return all.isEmpty() || isNamed
                    ? Optional.empty()
                    : Optional.of("none of the " + all.size() + " counter-examples in " + file + " is of '" + change
                            + "': they are of " + names(all)
                            + "; mend the names in the file where something was renamed, or keep a file for"
                            + " each change");
        }

        /** What the pairs are of that the claim does not replay, in words; empty where it replays all. */
        String others() {
            return names(all.stream()
                    .filter(pair ->
                            !pair.change().equals(change) || !pair.expectation().equals(expectation))
                    .toList());
        }

        private static String names(List<KeptPair> pairs) {
            List<String> names = pairs.stream()
                    .map(pair -> "'" + pair.expectation() + "' under '" + pair.change() + "'")
                    .map(PrintableText::of)
                    .distinct()
                    .toList();
            return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? ", …" : "");
        }
    }

    private Replay(
            CounterExamples file,
            String change,
            boolean isThere,
            List<NumberedAnswers<P>> pairs,
            List<KeptPair> all,
            boolean isNamed) {
        this.all = all;
        this.isNamed = isNamed;
        this.file = file;
        this.change = change;
        this.isThere = isThere;
        this.pairs = pairs;
    }

    /**
     * Asks a model for what is kept of a change.
     *
     * @param changes what the change is called at all strengths that are probed with it
     * @param inputs inputs as the model takes them
     */
    static <I, P> Replay<P> of(
            Model<? super I, P> model, CounterExamples file, String change, List<String> changes, List<I> inputs) {
        Optional<Kept<I>> kept = file.of(change, inputs);
        List<NumberedAnswers<P>> answers = new ArrayList<>();
        for (NumberedPair<I> pair : kept.map(Kept::pairs).orElse(List.of())) {
            answers.add(new NumberedAnswers<>(
                    pair.number(),
                    pair.expectation(),
                    alone(model, file, pair.before()),
                    alone(model, file, pair.after())));
        }
        List<KeptPair> all = kept.map(Kept::all).orElse(List.of());
        boolean isNamed =
                all.stream().anyMatch(pair -> pair.change().equals(change) || changes.contains(pair.change()));
        return new Replay<>(file, change, kept.isPresent(), answers, all, isNamed);
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
                try {
                    if (!expectation.holds(pair.before(), pair.after(), 0)) {
                        failing.add(pair.number());
                    }
                } catch (OwnFunctionFailure e) {
                    throw e.on("counter-example " + pair.number() + " in " + file);
                }
            }
        }
        return new Outcome(file, change, expectation.name(), isThere, all, isNamed, count, failing);
    }
}
