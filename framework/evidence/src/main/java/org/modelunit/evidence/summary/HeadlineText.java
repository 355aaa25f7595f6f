package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Irregularity;
import org.modelunit.evidence.summary.ReleaseBlocker.Group;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.Numbers;

/** The first line of a summary. */
final class HeadlineText {

    private final Evidence evidence;
    private final GateJudgement judgement;
    private final List<ReleaseBlocker> blockers;
    private final StatusCounts counts;

    HeadlineText(Evidence evidence, GateJudgement judgement, List<ReleaseBlocker> blockers, List<ClaimLine> lines) {
        this.evidence = evidence;
        this.judgement = judgement;
        this.blockers = blockers;
        this.counts = StatusCounts.count(Stream.concat(
                        lines.stream().map(ClaimLine::status),
                        blockers.stream().filter(HeadlineText::isOfNoClaim).map(blocker -> VerdictStatus.NOT_JUDGED))
                .toList());
    }

    /** Whether a policy asks for a claim that nobody made, so that there is no line of it; one that the run itself expected has its line. */
    private static boolean isOfNoClaim(ReleaseBlocker blocker) {
        return blocker.group() == Group.NOT_JUDGED && blocker.claimKey().isEmpty();
    }

    Headline headline(Fingerprint candidate) {
        ReleaseDecision decision = judgement.decision(blockers, new TestEnds(evidence));
        return new Headline(decision, models(candidate), because(decision), counts, warnings(), judgement.policies());
    }

    private String models(Fingerprint candidate) {
        String judged =
                judgement.models().stream().map(Fingerprint::name).distinct().collect(Collectors.joining(" and "));
        return judged.isEmpty() ? candidate.name() : judged;
    }

    private String because(ReleaseDecision decision) {
        return switch (decision) {
            case RELEASE -> "the gate finds all that " + policies() + " asks for" + excused();
            case CANNOT_DECIDE ->
                "the data cannot decide "
                        + Numbers.counted(blockers.size(), "claim", "claims")
                        + " that " + policies() + " asks for" + excused();
            case DO_NOT_RELEASE -> "blocked by " + groups() + excused();
            case NOT_GATED ->
                counts.total() == 0
                        ? "no gate has judged this evidence, and it holds no claims"
                        : "no gate has judged this evidence; " + counts.green() + " of "
                                + Numbers.counted(counts.total(), "claim holds", "claims hold");
        };
    }

    private String policies() {
        return judgement.verdicts().stream()
                .map(verdict -> verdict.build().policy().name())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String excused() {
        int waived =
                judgement.verdicts().stream().mapToInt(RecordedVerdict::waived).sum();
        return waived == 0 ? "" : "; a waiver excuses " + Numbers.counted(waived, "reason", "reasons");
    }

    private String groups() {
        List<String> words = new ArrayList<>();
        add(words, Group.REFUTED, "claim that does not hold", "claims that do not hold");
        add(words, Group.INCONCLUSIVE, "inconclusive claim", "inconclusive claims");
        add(words, Group.BROKEN, "claim that could not be measured", "claims that could not be measured");
        add(words, Group.NOT_JUDGED, "claim that nobody made", "claims that nobody made");
        String other = words.isEmpty() ? "" : "other ";
        add(words, Group.OTHER, other + "reason of the gate", other + "reasons of the gate");
        return String.join(", ", words);
    }

    private void add(List<String> words, Group group, String one, String several) {
        int count = (int)
                blockers.stream().filter(blocker -> blocker.group() == group).count();
        if (count > 0) {
            words.add(Numbers.counted(count, one, several));
        }
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(judgement.warnings());
        evidence.gaps().forEach(gap -> warnings.add("the evidence is not complete: " + gap));
        for (Irregularity irregularity : evidence.irregularities()) {
            if (irregularity.kind() == Irregularity.Kind.SWALLOWED) {
                warnings.add("a claim does not hold, and its test passed: " + irregularity.what());
            }
        }
        return warnings;
    }
}
