package org.modelunit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Fact;
import org.modelunit.law.function.Rejection;
import org.modelunit.text.Numbers;

/** Asks a model for inputs at the edges, one changed place at a time, among rows as they are. */
final class EdgeProbe<I, P> {

    private static final int ROWS = 4;
    private static final int PLACE = 1;

    private final LawPasses<I, P> passes;
    private final Laws<P> laws;
    private final Map<Edge, List<Tried<I>>> tried = new EnumMap<>(Edge.class);
    private final List<Edge> without = new ArrayList<>();
    private final Map<Integer, AnswerParts[]> asTheyAre = new HashMap<>();

    EdgeProbe(LawPasses<I, P> passes, Laws<P> laws) {
        this(passes, laws, EdgePlaces.in(passes.rows(), passes::number));
        for (Edge edge : laws.edges().keySet()) {
            if (!tried.containsKey(edge)) {
                throw new IllegalArgumentException(edge + " is declared, but no input of "
                        + passes.dataset().name() + " has a place for " + edge.words() + "; leave it out");
            }
        }
    }

    EdgeProbe(LawPasses<I, P> passes, Laws<P> laws, List<EdgePlace<I>> places) {
        this.passes = passes;
        this.laws = laws;
        for (Edge edge : Edge.values()) {
            List<Tried<I>> all = tried(edge, places);
            if (!all.isEmpty()) {
                tried.put(edge, all);
            } else if (laws.laws().contains(Law.EDGES)) {
                without.add(edge);
            }
        }
    }

    private static <I> List<Tried<I>> tried(Edge edge, List<EdgePlace<I>> places) {
        List<Tried<I>> having = new ArrayList<>();
        for (EdgePlace<I> place : places) {
            place.spot(edge).ifPresent(spot -> having.add(new Tried<>(place, spot, "")));
        }
        int count = Math.min(having.size(), EdgePlaces.MOST);
        return IntStream.range(0, count)
                .mapToObj(i -> having.get((int) ((long) i * having.size() / count)))
                .flatMap(each -> EdgeValues.of(edge, each.place(), each.spot().value()).stream()
                        .map(value -> new Tried<>(each.place(), each.spot(), value)))
                .toList();
    }

    /** A value to put in a place of a row. */
    private record Tried<I>(EdgePlace<I> place, EdgePlace.Spot<I> spot, Object value) {

        int row() {
            return spot.row();
        }
    }

    /** What became of one input. */
    private enum Outcome {
        ANSWERED,
        REJECTED,
        /** Neither, so that no declaration allows it. */
        WRONG
    }

    /**
     * What became of one input.
     *
     * @param outcome what
     * @param words as the end of a sentence: "is answered with 'bad'"
     * @param hangs whether nothing more is to be tried
     */
    private record Found(Outcome outcome, String words, boolean hangs) {

        Found(Outcome outcome, String words) {
            this(outcome, words, false);
        }
    }

    /** The edges that inputs have a place for. */
    List<Edge> edges() {
        return List.copyOf(tried.keySet());
    }

    List<Edge> without() {
        return without;
    }

    LawFinding finding(Edge edge) throws Unanswered {
        passes.ofOrder(); // tells whether the model answers at all
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        @Nullable Tried<I> culprit = null;
        @Nullable Found wrong = null;
        List<Tried<I>> all = tried.getOrDefault(edge, List.of());
        for (Tried<I> each : all) {
            Found found = found(each);
            counts.merge(found.outcome(), 1, Integer::sum);
            if (wrong == null && !isAllowed(edge, found.outcome())) {
                culprit = each;
                wrong = found;
            }
            if (found.hangs()) {
                break;
            }
        }
        String count = counts(counts, all.size());
        if (culprit == null || wrong == null) {
            return LawFinding.met(count).and(places(edge));
        }
        String where = EdgeValues.inWords(edge, culprit.value()) + " in "
                + culprit.place().name() + " of row "
                + passes.number(culprit.row());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("first", where));
        facts.add(Fact.of("tried", count));
        facts.addAll(places(edge));
        facts.add(LawFinding.input(passes.rows().get(culprit.row())));
        return LawFinding.missed(where + " " + wrong.words(), facts);
    }

    private boolean isAllowed(Edge edge, Outcome outcome) {
        Laws.Declared declared = laws.edges().get(edge);
        return switch (outcome) {
            case ANSWERED -> declared != Laws.Declared.REJECTED;
            case REJECTED -> declared != Laws.Declared.ANSWERED;
            case WRONG -> false;
        };
    }

    private static String counts(Map<Outcome, Integer> counts, int all) {
        int answered = counts.getOrDefault(Outcome.ANSWERED, 0);
        int rejected = counts.getOrDefault(Outcome.REJECTED, 0);
        int neither = counts.getOrDefault(Outcome.WRONG, 0);
        return Numbers.count(answered) + " answered and " + Numbers.count(rejected) + " rejected"
                + (neither > 0 ? ", " + Numbers.count(neither) + " neither" : "") + " of " + Numbers.count(all)
                + (all == 1 ? " input" : " inputs");
    }

    private List<Fact> places(Edge edge) {
        return List.of(Fact.of(
                "places",
                tried.getOrDefault(edge, List.of()).stream()
                        .map(each -> each.place().name())
                        .distinct()
                        .limit(ROWS + ROWS)
                        .collect(Collectors.joining(", "))));
    }

    private Found found(Tried<I> each) throws Unanswered {
        I changed;
        try {
            changed = each.spot().change().with(each.value());
        } catch (Throwable e) { // of the constructor of a record
            return thrown(e, "before the model is asked: ", "");
        }
        int row = each.row();
        AnswerParts[] before = asItIs(row);
        List<I> batch = batch(row);
        batch.set(PLACE, changed);
        AnswerParts[] answers;
        try {
            answers = passes.asked().ask(batch, drawn(row));
        } catch (Unanswered e) {
            return e.hangs()
                    ? new Found(Outcome.WRONG, "is neither answered nor rejected: " + e.inWords(), true)
                    : thrown(e.thrown(), "", e.inWords());
        }
        Optional<String> notFinite = answers[PLACE].notFinite();
        if (notFinite.isPresent()) {
            return new Found(Outcome.WRONG, "is answered, but " + notFinite.get());
        }
        Optional<String> beside = besides(before, answers, row);
        return beside.isPresent() && isTheSameAgain(before, row)
                ? new Found(Outcome.WRONG, "changes the answers beside it: " + beside.get())
                : new Found(Outcome.ANSWERED, "is answered with " + answers[PLACE].inWords());
    }

    private static Found thrown(Throwable thrown, String when, String words) {
        String flaw = Rejection.flaw(thrown);
        String what = words.isEmpty() ? Unanswered.of(thrown).inWords() : words;
        return flaw.isEmpty()
                ? new Found(Outcome.REJECTED, "is rejected " + when + what)
                : new Found(Outcome.WRONG, flaw + ", " + when + what);
    }

    /** The answers for the same batch before anything is changed. */
    private AnswerParts[] asItIs(int row) throws Unanswered {
        AnswerParts[] known = asTheyAre.get(row);
        if (known == null) {
            known = passes.asked().ask(batch(row), drawn(row));
            asTheyAre.put(row, known);
        }
        return known;
    }

    /** Whether it is the changed input that changes other answers, and not each asking. */
    private boolean isTheSameAgain(AnswerParts[] before, int row) throws Unanswered {
        return besides(before, passes.asked().ask(batch(row), drawn(row)), row).isEmpty();
    }

    /** A row in its place, among the first others. */
    private List<I> batch(int row) {
        return new ArrayList<>(
                Arrays.stream(drawn(row)).mapToObj(passes.rows()::get).toList());
    }

    private int[] drawn(int row) {
        return IntStream.concat(
                        IntStream.concat(others(row).limit(PLACE), IntStream.of(row)),
                        others(row).skip(PLACE))
                .toArray();
    }

    private IntStream others(int row) {
        return IntStream.range(0, passes.rows().size())
                .filter(other -> other != row)
                .limit(ROWS - 1);
    }

    /** How rows beside the changed one are answered otherwise, which is a matter of the law on neighbours. */
    private Optional<String> besides(AnswerParts[] before, AnswerParts[] after, int row) {
        if (!laws.laws().contains(Law.NEIGHBOURS)) {
            return Optional.empty();
        }
        int[] others = others(row).toArray();
        for (int slot = 0; slot < before.length; slot++) {
            int here = slot;
            Optional<String> found = slot == PLACE
                    ? Optional.empty()
                    : before[slot]
                            .differenceTo(after[slot], laws.tolerance())
                            .map(difference -> "row " + passes.number(others[here < PLACE ? here : here - 1]) + ", "
                                    + difference.what() + ": " + difference.before() + " -> " + difference.after());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
