package org.modelunit.counterexample;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes a pair of inputs smaller as long as what is expected fails for it: by undoing differences, coarse ones before fine ones
 * (G. Misherghi, Z. Su, ICSE 2006), and by making simpler what both share, in turn. Nothing is drawn at random, and no clock decides.
 *
 * @param <I> the type of an input
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Shrinker<I> {

    private final Typical typical;
    private final PairTest<I> test;
    private I before;
    private I after;

    /**
     * Begins with a pair.
     *
     * @param before the input as it is
     * @param after the changed one, for which the test fails
     * @param inputs other inputs, which tell what is usual
     * @param test asks the model
     */
    public Shrinker(I before, I after, List<I> inputs, PairTest<I> test) {
        this.before = before;
        this.after = after;
        this.typical = Typical.of(inputs);
        this.test = test;
    }

    /** Undoes differences and makes simpler what both share, until neither is possible: each can make more of the other needless. */
    public void shrink() {
        undoDifferences();
        I lastBefore;
        I lastAfter;
        do {
            lastBefore = before;
            lastAfter = after;
            simplifyShared();
            if (isStill(lastBefore, lastAfter)) {
                return;
            }
            lastBefore = before;
            lastAfter = after;
            undoDifferences();
        } while (!isStill(lastBefore, lastAfter) && !test.isSpent());
    }

    private boolean isStill(I lastBefore, I lastAfter) {
        return Parts.areSame(lastBefore, before) && Parts.areSame(lastAfter, after);
    }

    /** Undoes every difference that is not needed; coarse ones again once fine ones are gone. */
    private void undoDifferences() {
        I last;
        do {
            last = after;
            undoOnce();
        } while (!Parts.areSame(last, after) && !test.isSpent());
    }

    private void undoOnce() {
        Part whole = Parts.of(before, after, typical);
        List<Part> kept = List.of(whole);
        for (List<Part> finer = finer(kept); !finer.isEmpty() && !test.isSpent(); finer = finer(kept)) {
            kept = new DeltaDebugging(finer, some -> failsKeeping(whole, some), test::isSpent).minimal();
            after = made(whole, Choice.of(kept, List.of()));
        }
    }

    /** The differences that these are made of; empty where none can be taken apart. */
    private static List<Part> finer(List<Part> kept) {
        List<Part> finer = new ArrayList<>();
        boolean isFiner = false;
        for (Part part : kept) {
            List<Part> differences = part.differences();
            isFiner |= !differences.isEmpty();
            finer.addAll(differences.isEmpty() ? List.of(part) : differences);
        }
        return isFiner ? finer : List.of();
    }

    private boolean failsKeeping(Part whole, List<Part> kept) {
        return fails(whole, Choice.NONE, Choice.of(kept, List.of()));
    }

    private boolean fails(Part whole, Choice ofBefore, Choice ofAfter) {
        I one;
        I other;
        try {
            one = made(whole, ofBefore);
            other = made(whole, ofAfter);
        } catch (RuntimeException e) { // a record that takes no such values
            return false;
        }
        return !Parts.areSame(one, other) && test.fails(one, other);
    }

    @SuppressWarnings("unchecked") // made as the input was; of another type only inside, which the model tells
    private I made(Part whole, Choice choice) {
        return (I) requireNonNull(whole.value(choice), "an input is never made of nothing");
    }

    /** Makes everything simpler that both sides share and that is not needed. */
    private void simplifyShared() {
        Part whole = Parts.of(before, after, typical);
        List<Part> kept = apart(whole);
        List<Part> simpler = new ArrayList<>();
        List<Part> open = whole.shared();
        while (!open.isEmpty() && !test.isSpent()) {
            List<Part> needed = needed(whole, kept, simpler, open);
            open.stream().filter(part -> !needed.contains(part)).forEach(simpler::add);
            open = needed.stream().flatMap(part -> part.smaller().stream()).toList();
        }
        if (!simpler.isEmpty()) {
            I simplerBefore = made(whole, Choice.of(List.of(), simpler));
            after = made(whole, Choice.of(kept, simpler));
            before = simplerBefore;
        }
    }

    /** The differences, taken apart as far as they share anything. */
    private static List<Part> apart(Part part) {
        return part.shared().isEmpty()
                ? List.of(part)
                : part.differences().stream()
                        .flatMap(each -> apart(each).stream())
                        .toList();
    }

    /** The parts without which it would not fail. */
    private List<Part> needed(Part whole, List<Part> kept, List<Part> simpler, List<Part> open) {
        if (failsNeeding(whole, kept, simpler, open, List.of())) {
            return List.of();
        }
        return new DeltaDebugging(open, some -> failsNeeding(whole, kept, simpler, open, some), test::isSpent)
                .minimal();
    }

    private boolean failsNeeding(Part whole, List<Part> kept, List<Part> simpler, List<Part> open, List<Part> needed) {
        Set<Part> left = new HashSet<>(needed);
        List<Part> all = new ArrayList<>(simpler);
        open.stream().filter(part -> !left.contains(part)).forEach(all::add);
        return fails(whole, Choice.of(List.of(), all), Choice.of(kept, all));
    }

    /** Returns the input as it is. */
    public I before() {
        return before;
    }

    /** Returns the changed input. */
    public I after() {
        return after;
    }
}
