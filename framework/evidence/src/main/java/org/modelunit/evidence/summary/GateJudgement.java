package org.modelunit.evidence.summary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.provenance.Fingerprint;

/**
 * What the gate says of the evidence, of all its policies together.
 *
 * @param verdicts the verdicts on this build
 * @param warnings why a file that the gate left does not count, or not in full
 * @param fits whether every verdict that the gate left is about exactly this evidence
 */
record GateJudgement(List<RecordedVerdict> verdicts, List<String> warnings, boolean fits) {

    /** Keeps unmodifiable copies. */
    GateJudgement {
        verdicts = List.copyOf(verdicts);
        warnings = List.copyOf(warnings);
    }

    static GateJudgement read(List<Path> files, VerdictFit fit) {
        List<RecordedVerdict> verdicts = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Path file : files) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                RecordedVerdict verdict = RecordedVerdict.read(file);
                String other = fit.otherBuild(verdict);
                if (!other.isEmpty()) {
                    warnings.add("the verdict in " + file.getFileName() + " is " + other + "; it does not count");
                    continue;
                }
                String elsewhere = fit.otherEvidence(verdict);
                if (!elsewhere.isEmpty() && (verdict.isReleased() || isJudged(verdict))) {
                    warnings.add("the verdict in " + file.getFileName() + " is " + elsewhere
                            + (verdict.isReleased() ? "; it releases nothing here" : ""));
                }
                if (!elsewhere.isEmpty() && verdict.isReleased()) {
                    continue;
                }
                verdicts.add(verdict);
            } catch (IOException | JsonObject.MalformedEvidence | IllegalArgumentException e) {
                warnings.add("the verdict in " + file.getFileName() + " cannot be read: " + e.getMessage());
            }
        }
        return new GateJudgement(
                verdicts,
                warnings,
                warnings.isEmpty()
                        && verdicts.stream()
                                .allMatch(verdict -> fit.otherEvidence(verdict).isEmpty()));
    }

    /** Whether the gate has looked at any evidence; the verdict of a build that has only begun says that it has not. */
    private static boolean isJudged(RecordedVerdict verdict) {
        return !verdict.build().evidence().isEmpty();
    }

    /** Whether the gate has said anything about this build. */
    boolean isGiven() {
        return !verdicts.isEmpty();
    }

    /** The models that the decision is about, each once: those of the verdicts that block while any does, else all. */
    List<Fingerprint> models() {
        boolean isAnyBlocked = verdicts.stream().anyMatch(verdict -> !verdict.isReleased());
        return verdicts.stream()
                .filter(verdict -> !isAnyBlocked || !verdict.isReleased())
                .map(verdict -> verdict.build().model())
                .filter(model -> !model.sha256().isEmpty())
                .distinct()
                .toList();
    }

    /** The policies of the verdicts, and what each was judged by. */
    List<JudgedPolicy> policies() {
        return verdicts.stream().map(RecordedVerdict::build).toList();
    }

    Stream<RecordedVerdict.GateReason> reasons() {
        return verdicts.stream().flatMap(verdict -> verdict.reasons().stream()).distinct();
    }

    /**
     * Returns the decision.
     *
     * @param blockers what blocks the release
     * @param tests how the tests ended
     */
    ReleaseDecision decision(List<ReleaseBlocker> blockers, TestEnds tests) {
        if (!isGiven()) {
            return ReleaseDecision.NOT_GATED;
        }
        if (reasons().findAny().isEmpty()) {
            return fits ? ReleaseDecision.RELEASE : ReleaseDecision.NOT_GATED;
        }
        boolean isOpen = fits
                && tests.areOpenAtMost()
                && blockers.stream().allMatch(blocker -> blocker.group() == ReleaseBlocker.Group.INCONCLUSIVE)
                && reasons().allMatch(reason -> BlockerList.mayBeInconclusive(reason.id()));
        return isOpen ? ReleaseDecision.CANNOT_DECIDE : ReleaseDecision.DO_NOT_RELEASE;
    }
}
