package org.modelunit.evidence.summary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelunit.build.BuildInfo;
import org.modelunit.evidence.Evidence;

/** Whether a verdict is about the evidence that a summary shows: else a release of yesterday would stand above the red claims of today. */
final class VerdictFit {

    private final Evidence evidence;
    private final List<SummarizedClaim> claims;

    VerdictFit(Evidence evidence, List<SummarizedClaim> claims) {
        this.evidence = evidence;
        this.claims = claims;
    }

    /** Returns why a verdict is of another build; an empty text if it is of this one. */
    String otherBuild(RecordedVerdict verdict) {
        Set<String> sessions = all(BuildInfo::session);
        String session = verdict.build().session();
        boolean isOther = !sessions.isEmpty() && !sessions.equals(Set.of(session)); // a build may have left no evidence
        return session.isEmpty() || isOther
                ? "of " + named("session", Set.of(session)) + ", and this evidence of " + named("session", sessions)
                : "";
    }

    /** Returns in what a verdict of this build is about something else than this evidence; an empty text if it is about it. */
    String otherEvidence(RecordedVerdict verdict) {
        JudgedPolicy build = verdict.build();
        Set<String> commits = all(module -> module.commit().sha());
        if (!commits.equals(Set.of(build.commit()))) {
            return "of " + named("commit", Set.of(build.commit())) + ", and this evidence of "
                    + named("commit", commits);
        }
        if (build.evidence().isEmpty() || !build.evidence().equals(evidence.digest())) {
            return "on other evidence than this";
        }
        String model = build.model().sha256();
        boolean isTested = claims.stream()
                .flatMap(claim -> claim.claim().provenance().models().stream())
                .anyMatch(tested -> tested.sha256().equals(model));
        return model.isEmpty() || !isTested
                ? "on " + named("model", Set.of(build.model().name())) + ", and no claim of this evidence is about it"
                : "";
    }

    private Set<String> all(Function<BuildInfo, String> part) {
        return evidence.shards().stream()
                .map(shard -> part.apply(shard.header().build()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "the commit 'c0ffee'", or "no commit". */
    private static String named(String noun, Set<String> names) {
        String quoted = names.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" and "));
        return quoted.isEmpty() ? "no " + noun : "the " + noun + " " + quoted;
    }
}
