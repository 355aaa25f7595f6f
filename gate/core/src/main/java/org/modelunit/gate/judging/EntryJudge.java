package org.modelunit.gate.judging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.PolicyEntry;
import org.modelunit.gate.policy.Waiver;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.MetEntry;

/** Looks for a claim that meets an entry; where there is none, the nearest one tells why. */
final class EntryJudge {

    private static final Comparator<Fit> NEAREST =
            Comparator.comparing((Fit fit) -> fit.faults.size()).thenComparing(fit -> fit.claim.toString());

    private final Policy policy;
    private final CandidateModel candidate;
    private final BuildClaims claims;
    private final MissingClaimText missing;
    private final LocalDate today;

    EntryJudge(Policy policy, CandidateModel candidate, BuildClaims claims, Evidence evidence, LocalDate today) {
        this.policy = policy;
        this.candidate = candidate;
        this.claims = claims;
        this.missing = new MissingClaimText(claims, evidence);
        this.today = today;
    }

    /** A claim, and all that it lacks to meet an entry. */
    private record Fit(MadeClaim claim, List<Reason> faults) {}

    EntryOutcome judge(PolicyEntry entry) {
        return claims.on(entry.what().property()).stream()
                .map(claim -> new Fit(claim, new ClaimFaults(entry, candidate, claim).list()))
                .min(NEAREST)
                .map(fit -> outcome(entry, fit))
                .orElseGet(() -> new EntryOutcome(
                        List.of(),
                        List.of(Reason.of(
                                        ReasonId.CLAIM_MISSING,
                                        "no claim of this build is on "
                                                + entry.what().property()
                                                + missing.because(entry.what()))
                                .withEntry(entry.id())
                                .withClaim(missing.expected(entry.what()).orElseGet(entry::toString))),
                        List.of(),
                        Set.of()));
    }

    private EntryOutcome outcome(PolicyEntry entry, Fit fit) {
        if (fit.faults.isEmpty()) {
            return new EntryOutcome(
                    List.of(new MetEntry(
                            entry.id(),
                            entry.toString(),
                            fit.claim.where(),
                            fit.claim.claim().sentence())),
                    List.of(),
                    List.of(),
                    Set.of(fit.claim.key()));
        }
        boolean isWaived = policy.waiverOf(entry.id()).filter(this::holds).isPresent();
        List<Reason> waived =
                faults(fit).filter(fault -> isWaived && fault.id().isWaivable()).toList();
        List<Reason> left = faults(fit).filter(fault -> !waived.contains(fault)).toList();
        return new EntryOutcome(List.of(), left, waived, left.isEmpty() ? Set.of(fit.claim.key()) : Set.of());
    }

    private static Stream<Reason> faults(Fit fit) {
        return fit.faults.stream();
    }

    private boolean holds(Waiver waiver) {
        return !waiver.isExpired(today) && !waiver.isSelfApproved();
    }
}
