package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.history.AcrossJobs;
import org.modelunit.evidence.history.ClaimValue;
import org.modelunit.evidence.history.JobClaim;
import org.modelunit.evidence.history.RunValues;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.provenance.Fingerprint;

/** Puts a summary together. */
final class SummaryBuilding {

    private static final Comparator<SummarizedClaim> GRAVEST_FIRST =
            Comparator.comparing(SummarizedClaim::status, VerdictStatus.gravestFirst());

    private final SummarySources sources;
    private final Evidence evidence;
    private final List<SummarizedClaim> claims;

    SummaryBuilding(SummarySources sources) {
        this.sources = sources;
        this.evidence = sources.evidence();
        this.claims =
                SummarizedClaim.of(evidence).stream().sorted(GRAVEST_FIRST).toList(); // stable: else as they were made
    }

    ReleaseSummary summary() {
        GateJudgement judgement = GateJudgement.read(sources.verdicts(), new VerdictFit(evidence, claims));
        Identity identity = new IdentityReading(evidence, claims).read(judged(judgement), sources.link());
        ValueHistory before = acrossJobs().aligned(before(identity));
        List<ClaimLine> lines =
                claims.stream().map(claim -> line(claim, before)).toList();
        List<ReleaseBlocker> blockers = BlockerList.of(evidence, claims, lines, judgement);
        ReleaseSummary unchanged = new ReleaseSummary(
                new HeadlineText(evidence, judgement, blockers, lines).headline(identity.candidate()),
                identity,
                blockers,
                new ReleaseChanges(ChangesSince.NOTHING_KNOWN, ChangesSince.NOTHING_KNOWN, List.of()),
                RequirementLines.of(evidence, claims, sources.required()),
                lines,
                TellingExamples.of(claims),
                NotTested.of(claims.stream().map(SummarizedClaim::claim).toList()));
        ReleaseChanges changes = changes(unchanged.values(), before);
        return unchanged.with(unchanged.headline().adding(new EditedBars(judgement, changes).words()), changes);
    }

    private ValueHistory before(Identity identity) {
        ValueHistory before = sources.earlier().before(identity.run().ids()).runs();
        return SummarizedClaim.isOfSeveralJobs(evidence) ? before : before.ofJob(SummarizedClaim.onlyJob(evidence));
    }

    private AcrossJobs acrossJobs() {
        String only = SummarizedClaim.onlyJob(evidence);
        return new AcrossJobs(claims.stream()
                .map(claim -> new JobClaim(
                        claim.ref(),
                        claim.claim().id(),
                        claim.ref().job().isEmpty() ? only : claim.ref().job()))
                .toList());
    }

    /** The model that the gate names; of several that it decides by, the first. */
    private static Fingerprint judged(GateJudgement judgement) {
        return judgement.models().stream().findFirst().orElse(Fingerprint.unknown(""));
    }

    private static ClaimLine line(SummarizedClaim claim, ValueHistory before) {
        String key = claim.ref().key();
        Optional<ClaimValue> last = before.last(key);
        Optional<JudgedValue> judged = JudgedValue.of(claim.claim());
        return new ClaimLine(
                ClaimValue.of(claim.ref(), claim.claim()),
                claim.severity(),
                claim.details().requirements(),
                claim.details().owner(),
                FindingText.of(claim.claim(), judged, last),
                ForestScale.of(judged),
                before.past(key, judged.map(JudgedValue::slice).orElse("")));
    }

    private ReleaseChanges changes(RunValues now, ValueHistory before) {
        ChangeFinder finder = new ChangeFinder(now, evidence);
        List<String> troubles = new ArrayList<>(before.troubles());
        troubles.addAll(sources.earlier().troubles());
        ChangesSince release = sources.earlier().released().stream()
                .map(acrossJobs()::aligned)
                .map(finder::since)
                .findFirst()
                .orElse(ChangesSince.NOTHING_KNOWN);
        return new ReleaseChanges(finder.since(before), release, troubles);
    }
}
