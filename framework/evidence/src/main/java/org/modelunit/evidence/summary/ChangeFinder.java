package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Bar;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.evidence.history.ClaimValue;
import org.modelunit.evidence.history.RunValues;
import org.modelunit.evidence.history.SliceValue;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.strictness.ContractComparison;
import org.modelunit.evidence.strictness.ContractDifference;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.text.Digits;

/** Finds what differs between a run and an earlier one. */
final class ChangeFinder {

    private static final int MOST_DIGITS = 6;
    private static final String SLICES = "slices";

    private static final Comparator<ChangedClaim> LOUDEST_FIRST = Comparator.comparing(ChangedClaim::kind)
            .thenComparing(change -> change.claim().words())
            .thenComparing(change -> change.claim().key());

    private final RunValues now;
    private final Set<List<String>> redTests;
    private final boolean isOfChosenTests;

    /**
     * Compares a run.
     *
     * @param now what became of its claims
     * @param evidence its evidence, which tells the tests that did not pass
     */
    ChangeFinder(RunValues now, Evidence evidence) {
        this.now = now;
        this.redTests = evidence.tests().stream()
                .filter(test -> test.last().status() != TestStatus.PASSED)
                .map(test -> List.of(test.module(), ClaimRef.nameOf(test.test())))
                .collect(Collectors.toUnmodifiableSet());
        this.isOfChosenTests = evidence.isOfChosenTests();
    }

    /**
     * Returns what has changed since the last run; each claim is compared with the last run that made it, as runs of a few tests lie
     * between.
     */
    ChangesSince since(ValueHistory history) {
        return history.runs().isEmpty()
                ? ChangesSince.NOTHING_KNOWN
                : since(history.runs().get(history.runs().size() - 1), byKey(history.runs()));
    }

    /** Returns what has changed since a run. */
    ChangesSince since(RunValues before) {
        return since(before, byKey(List.of(before)));
    }

    /** Each claim as it was in the last run that made it. */
    private static Map<String, ClaimValue> byKey(List<RunValues> runs) {
        Map<String, ClaimValue> last = new LinkedHashMap<>();
        for (RunValues run : runs) {
            Map<String, ClaimValue> first = new LinkedHashMap<>();
            run.claims().forEach(claim -> first.putIfAbsent(claim.ref().key(), claim));
            last.putAll(first);
        }
        return last;
    }

    private ChangesSince since(RunValues before, Map<String, ClaimValue> earlier) {
        List<ChangedClaim> changes = new ArrayList<>();
        for (ClaimValue claim : now.claims()) {
            Optional.ofNullable(earlier.get(claim.ref().key()))
                    .ifPresentOrElse(
                            was -> changes.addAll(changes(was, claim)),
                            () -> changes.add(new ChangedClaim(
                                    Kind.ADDED, claim.ref(), "", found(claim, claim, decidingSlice(claim, claim)))));
        }
        earlier.values().stream()
                .filter(was -> was.status() != VerdictStatus.NOT_JUDGED
                        && now.claim(was.ref().key()).isEmpty())
                .forEach(was -> missing(was).ifPresent(changes::add));
        changes.sort(LOUDEST_FIRST);
        return new ChangesSince(before.run(), before.started(), before.commit(), changes, things(before));
    }

    /** A claim that is not made any more, unless a run of chosen tests left it out; behind a failure its test never came to it, and nobody has taken it away. */
    private Optional<ChangedClaim> missing(ClaimValue was) {
        String found = found(was, was, decidingSlice(was, was));
        if (!redTests.contains(test(was.ref()))) {
            return isOfChosenTests
                    ? Optional.empty()
                    : Optional.of(new ChangedClaim(Kind.GONE, was.ref(), was.required() + ": " + found, ""));
        }
        return was.status().isGreen()
                ? Optional.of(new ChangedClaim(Kind.NEW_RED, was.ref(), found, VerdictStatus.NOT_JUDGED.words()))
                : Optional.empty();
    }

    private static List<String> test(ClaimRef ref) {
        return List.of(ref.module(), ref.test());
    }

    private static List<ChangedClaim> changes(ClaimValue was, ClaimValue is) {
        List<ChangedClaim> changes = new ArrayList<>();
        List<ContractDifference> edits = edits(was, is);
        if (!edits.isEmpty()) {
            boolean isWeaker = edits.stream().anyMatch(ContractDifference::isWeaker);
            changes.add(new ChangedClaim(
                    isWeaker ? Kind.WEAKENED : Kind.EDITED,
                    is.ref(),
                    joined(edits, ContractDifference::was),
                    joined(edits, ContractDifference::is)));
        }
        Kind kind = kind(was, is);
        if (kind != null) {
            String slice = decidingSlice(was, is);
            changes.add(new ChangedClaim(kind, is.ref(), found(was, is, slice), found(is, was, slice)));
        }
        return changes;
    }

    /** In what a claim asks for something else; where it came to no value, nobody knows its slices. */
    private static List<ContractDifference> edits(ClaimValue was, ClaimValue is) {
        List<ContractDifference> edits = new ArrayList<>(ContractComparison.of(was.contract(), is.contract()));
        if (is.contract().kind().equals(SLICES) && !is.values().isEmpty()) {
            edits.addAll(ContractComparison.ofSlices(slices(was), slices(is)));
        }
        return edits;
    }

    private static Set<String> slices(ClaimValue claim) {
        return claim.values().stream()
                .map(SliceValue::slice)
                .filter(slice -> !slice.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(List<ContractDifference> edits, Function<ContractDifference, String> words) {
        return edits.stream().map(words).collect(Collectors.joining(", "));
    }

    private static @Nullable Kind kind(ClaimValue was, ClaimValue is) {
        if (was.status().isGreen() != is.status().isGreen()) {
            return is.status().isGreen() ? Kind.MENDED : Kind.NEW_RED;
        }
        if (is.status().isRed() && !was.status().isRed()) {
            return Kind.NEW_RED; // it was open or broken, and is refuted now
        }
        return is.values().stream().anyMatch(value -> was.value(value.slice())
                        .filter(before -> hasMoved(before, value))
                        .isPresent())
                ? Kind.MOVED
                : null;
    }

    /** Whether one of two values lies outside the interval of the other; nobody can tell where neither has one. */
    private static boolean hasMoved(SliceValue was, SliceValue is) {
        return isOutside(was.value(), is) || isOutside(is.value(), was);
    }

    private static boolean isOutside(double value, SliceValue of) {
        return value < of.lower() || value > of.upper();
    }

    /** The slice that says most of a change: the gravest now, of equals the one that moved most; empty for a claim on one value. */
    private static String decidingSlice(ClaimValue was, ClaimValue is) {
        Comparator<SliceValue> gravest = Comparator.comparing(SliceValue::status, VerdictStatus.gravestFirst());
        return is.values().stream()
                .min(gravest.thenComparing(value -> -distance(was, value)))
                .map(SliceValue::slice)
                .orElse("");
    }

    private static double distance(ClaimValue was, SliceValue value) {
        double distance = was.value(value.slice())
                .map(before -> Math.abs(before.value() - value.value()))
                .orElse(-1.0);
        return Double.isNaN(distance) ? -1 : distance;
    }

    /** The value of a slice with what became of the claim. */
    private static String found(ClaimValue claim, ClaimValue other, String slice) {
        String status = claim.status().words();
        return claim.value(slice)
                .filter(value -> !Double.isNaN(value.value()))
                .map(value -> (slice.isEmpty() ? "" : slice + ": ")
                        + digits(value, other.value(slice), claim).of(value.value()) + ", " + status)
                .orElse(status);
    }

    /** The digits of the claim's bar, and more where the two values could not be told apart. */
    private static Digits digits(SliceValue value, Optional<SliceValue> other, ClaimValue claim) {
        double before = other.map(SliceValue::value).orElse(Double.NaN);
        double bar = claim.contract().bars().stream()
                .mapToDouble(Bar::value)
                .findFirst()
                .orElse(0);
        Digits digits = Digits.telling(bar, value.value(), before).upTo(MOST_DIGITS);
        return before == value.value() || !digits.of(before).equals(digits.of(value.value()))
                ? digits
                : Digits.telling(value.value(), before).upTo(MOST_DIGITS);
    }

    private List<ChangedThing> things(RunValues before) {
        List<ChangedThing> things = new ArrayList<>();
        Map<String, String> was = before.things();
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(now.things().keySet());
        for (String name : names) {
            String then = was.getOrDefault(name, "");
            String today = now.things().getOrDefault(name, "");
            if (!then.equals(today)) {
                things.add(new ChangedThing(name, then, today));
            }
        }
        return things;
    }
}
