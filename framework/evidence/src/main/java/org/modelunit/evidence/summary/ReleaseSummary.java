package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.history.RunValues;

/**
 * What somebody who signs a release reads, as values: pages, Markdown and JSON show it. The headline is the gate's alone; all else is
 * counted from evidence.
 *
 * <pre>{@code
 * ReleaseSummary summary = ReleaseSummary.of(SummarySources.of(evidence)
 *         .withVerdicts(List.of(Path.of("target/modelunit/verdict.json")))
 *         .withHistory(ValueHistoryFile.read(file)));
 * summary.headline().decision();    // RELEASE, CANNOT_DECIDE, DO_NOT_RELEASE or NOT_GATED
 * summary.blockedBy();              // why not
 * }</pre>
 *
 * <p>Texts are as they were found, from file names and labels for instance; whoever renders them escapes them.
 *
 * @param headline the decision, and how many claims have each status
 * @param identity which model, on what data, in which run
 * @param blockedBy what blocks the release; without a gate, the claims that do not hold
 * @param changes what has changed since the last run and since the last signed release
 * @param requirements the requirements with their claims, by id
 * @param claims all claims, the gravest first
 * @param examples the most telling examples, at most five
 * @param notTested what nobody tested
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseSummary(
        Headline headline,
        Identity identity,
        List<ReleaseBlocker> blockedBy,
        ReleaseChanges changes,
        List<RequirementLine> requirements,
        List<ClaimLine> claims,
        List<TellingExample> examples,
        NotTested notTested) {

    /** Keeps unmodifiable copies. */
    public ReleaseSummary {
        requireNonNull(headline, "headline");
        requireNonNull(identity, "identity");
        blockedBy = List.copyOf(blockedBy);
        requireNonNull(changes, "changes");
        requirements = List.copyOf(requirements);
        claims = List.copyOf(claims);
        examples = List.copyOf(examples);
        requireNonNull(notTested, "notTested");
    }

    /**
     * Returns the summary of a run, or of the runs of a build.
     *
     * @param sources what it is made from
     */
    public static ReleaseSummary of(SummarySources sources) {
        return new SummaryBuilding(sources).summary();
    }

    ReleaseSummary with(Headline first, ReleaseChanges other) {
        return new ReleaseSummary(first, identity, blockedBy, other, requirements, claims, examples, notTested);
    }

    /** Returns what became of the claims, as histories keep it: what a later run is compared with. */
    public RunValues values() {
        return new RunValues(
                String.join("+", identity.run().ids()),
                identity.run().session(),
                identity.run().started(),
                identity.run().commit().sha(),
                claims.stream().allMatch(line -> line.ref().job().isEmpty())
                        ? identity.run().job().name()
                        : "",
                IdentityReading.things(identity),
                claims.stream().map(ClaimLine::value).toList());
    }
}
