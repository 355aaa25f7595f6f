package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.RecordedVerdict.GateReason;
import org.modelunit.evidence.summary.ReleaseBlocker.Group;
import org.modelunit.text.PrintableText;

/**
 * What blocks a release, each thing once: several reasons of the gate about one claim are one line, and a red test whose red claims are
 * listed is none of its own.
 */
final class BlockerList {

    private static final String MISSING = "claim-missing";

    /** Reasons that say no more than that the data cannot decide a claim. */
    private static final Set<String> INCONCLUSIVE = Set.of("claim-inconclusive", "test-failed", "requirement-unmet");

    private static final List<String> SEVEREST_FIRST = List.of("blocker", "critical", "normal", "minor", "trivial");

    private static final Comparator<ReleaseBlocker> ORDER = Comparator.comparing(ReleaseBlocker::group)
            .thenComparing(BlockerList::rank)
            .thenComparing(ReleaseBlocker::what)
            .thenComparing(ReleaseBlocker::claimKey)
            .thenComparing(ReleaseBlocker::note);

    private final List<SummarizedClaim> claims;
    private final Map<String, ClaimLine> lines;
    private final TestEnds tests;
    private final ClaimNames names;
    private final Map<String, List<GateReason>> ofClaims = new LinkedHashMap<>();
    private final List<ReleaseBlocker> blockers = new ArrayList<>();

    private BlockerList(Evidence evidence, List<SummarizedClaim> claims, List<ClaimLine> lines) {
        this.claims = claims;
        this.lines = lines.stream()
                .collect(Collectors.toMap(line -> line.ref().key(), line -> line, (first, again) -> first));
        this.tests = new TestEnds(evidence);
        this.names = ClaimNames.of(claims.stream().map(SummarizedClaim::ref).toList());
    }

    /** Whether a reason can be one that more data would remove. */
    static boolean mayBeInconclusive(String reason) {
        return INCONCLUSIVE.contains(reason);
    }

    static List<ReleaseBlocker> of(
            Evidence evidence, List<SummarizedClaim> claims, List<ClaimLine> lines, GateJudgement judgement) {
        BlockerList list = new BlockerList(evidence, claims, lines);
        if (judgement.isGiven()) {
            judgement.reasons().forEach(list::add);
        } else {
            claims.stream()
                    .filter(claim -> !claim.status().isGreen())
                    .forEach(claim -> list.ofClaims.putIfAbsent(claim.ref().key(), List.of()));
        }
        list.ofClaims.forEach((key, reasons) -> list.blockers.add(list.blocker(key, reasons)));
        return list.blockers.stream().sorted(ORDER).toList();
    }

    private static int rank(ReleaseBlocker blocker) {
        int rank = SEVEREST_FIRST.indexOf(blocker.severity());
        return rank < 0 ? SEVEREST_FIRST.size() : rank;
    }

    private void add(GateReason reason) {
        Optional<String> test = reason.claim().isEmpty() ? test(reason) : Optional.empty();
        List<SummarizedClaim> meant =
                reason.claim().isEmpty() ? test.map(this::explaining).orElse(List.of()) : named(reason);
        if (meant.isEmpty() || test.filter(tests::hasFailedOtherwise).isPresent()) {
            blockers.add(other(reason));
        }
        meant.forEach(claim -> ofClaims.computeIfAbsent(claim.ref().key(), key -> new ArrayList<>())
                .add(reason));
    }

    /** The claims that a reason names; of several with one name, those whose finding it quotes, else those that do not hold. */
    private List<SummarizedClaim> named(GateReason reason) {
        List<SummarizedClaim> named = claims.stream()
                .filter(claim -> PrintableText.of(claim.asTheGateWritesIt()).equals(reason.claim()))
                .toList();
        List<SummarizedClaim> quoted =
                only(named, claim -> PrintableText.of(claim.claim().sentence()).equals(reason.cause()));
        return quoted.isEmpty() ? preferRed(named) : quoted;
    }

    private static List<SummarizedClaim> preferRed(List<SummarizedClaim> claims) {
        List<SummarizedClaim> red = only(claims, claim -> !claim.status().isGreen());
        return red.isEmpty() ? claims : red;
    }

    /** The red test that a reason names. */
    private Optional<String> test(GateReason reason) {
        String between =
                switch (reason.id()) {
                    case "test-failed" -> " is ";
                    case "requirement-unmet" -> ", which is marked with ";
                    default -> "";
                };
        if (between.isEmpty()) {
            return Optional.empty();
        }
        return tests.names().stream()
                .filter(test -> reason.cause().startsWith(PrintableText.of(test) + between))
                .max(Comparator.comparing(String::length));
    }

    /** The red claims of a test where they explain how it ended; nobody can tell where its calls ended in several ways. */
    private List<SummarizedClaim> explaining(String test) {
        List<SummarizedClaim> red = claims.stream()
                .filter(claim ->
                        claim.ref().test().equals(test) && !claim.status().isGreen())
                .toList();
        VerdictStatus explained =
                switch (tests.status(test).orElse(TestStatus.UNFINISHED)) {
                    case FAILED -> VerdictStatus.REFUTED;
                    case INCONCLUSIVE -> VerdictStatus.INCONCLUSIVE;
                    case BROKEN -> VerdictStatus.BROKEN;
                    case PASSED, ABORTED, SKIPPED, UNFINISHED -> VerdictStatus.NOT_JUDGED;
                };
        return red.stream().anyMatch(claim -> group(claim.status()) == group(explained)) ? red : List.of();
    }

    private ReleaseBlocker blocker(String key, List<GateReason> reasons) {
        ClaimLine line = requireNonNull(lines.get(key), "each claim has a line");
        String sentence = PrintableText.of(line.finding().sentence());
        String note = reasons.stream()
                .filter(reason ->
                        !reason.cause().equals(sentence) && !reason.id().equals("test-failed"))
                .map(BlockerList::words)
                .distinct()
                .collect(Collectors.joining(". "));
        return new ReleaseBlocker(
                group(line.status()),
                line.severity(),
                line.requirements(),
                names.of(line.ref()),
                key,
                line.finding(),
                ids(reasons),
                note);
    }

    private static ReleaseBlocker other(GateReason reason) {
        boolean isMissing = reason.id().equals(MISSING);
        return new ReleaseBlocker(
                isMissing ? Group.NOT_JUDGED : Group.OTHER,
                "",
                List.of(),
                reason.claim().isEmpty() ? reason.id().replace('-', ' ') : reason.claim(),
                "",
                Finding.NONE,
                ids(List.of(reason)),
                words(reason));
    }

    private static String words(GateReason reason) {
        return (reason.entry().isEmpty() ? "" : "[" + reason.entry() + "] ")
                + reason.cause()
                + (reason.fix().isEmpty() ? "" : "; " + reason.fix());
    }

    private static List<String> ids(List<GateReason> reasons) {
        return reasons.stream().map(GateReason::id).distinct().toList();
    }

    private static List<SummarizedClaim> only(List<SummarizedClaim> claims, Predicate<SummarizedClaim> condition) {
        return claims.stream().filter(condition).toList();
    }

    private static Group group(VerdictStatus status) {
        return switch (status) {
            case REFUTED, MISSED -> Group.REFUTED;
            case INCONCLUSIVE -> Group.INCONCLUSIVE;
            case BROKEN -> Group.BROKEN;
            case NOT_JUDGED -> Group.NOT_JUDGED;
            case SHOWN, MET, NOT_REFUTED -> Group.OTHER;
        };
    }
}
