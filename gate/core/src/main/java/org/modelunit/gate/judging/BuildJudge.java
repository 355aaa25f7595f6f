package org.modelunit.gate.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.modelunit.evidence.Attempt;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.Shard;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.recording.NamedModel;

/** Whether evidence is complete, and of the build that it should be of. */
final class BuildJudge {

    /** How far the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Policy policy;
    private final ExpectedBuild build;
    private final CollectedEvidence collected;
    private final Evidence evidence;
    private final List<Reason> reasons = new ArrayList<>();

    BuildJudge(Policy policy, ExpectedBuild build, CollectedEvidence collected) {
        this.policy = policy;
        this.build = build;
        this.collected = collected;
        this.evidence = collected.evidence();
    }

    List<Reason> judge(CandidateModel candidate, Instant now) {
        reasons.addAll(collected.reasons());
        checkThere();
        if (!evidence.shards().isEmpty()) {
            checkComplete();
            checkAge(now);
            reasons.addAll(new CommitJudge(policy, build, evidence).judge());
            checkParts();
            checkModel(candidate);
            reasons.addAll(SettingsJudge.judge(evidence));
        }
        return reasons;
    }

    private void add(ReasonId id, String cause) {
        reasons.add(Reason.of(id, cause));
    }

    private void checkThere() {
        if (!evidence.shards().isEmpty()) {
            evidence.shards().stream()
                    .map(shard -> shard.header().build().session())
                    .filter(session -> !session.equals(build.session()))
                    .distinct()
                    .forEach(session -> add(
                            ReasonId.EVIDENCE_OF_ANOTHER_RUN,
                            "evidence of session '" + session + "' lies beside evidence of '" + build.session() + "'"));
            return;
        }
        if (collected.otherSessions().isEmpty()) {
            add(ReasonId.EVIDENCE_MISSING, "no JVM has left evidence of session '" + build.session() + "'");
        } else {
            add(
                    ReasonId.EVIDENCE_OF_ANOTHER_RUN,
                    "there is no evidence of session '" + build.session() + "', only of "
                            + new TreeSet<>(collected.otherSessions()));
        }
    }

    private void checkComplete() {
        evidence.troubles().forEach(trouble -> add(ReasonId.EVIDENCE_INCOMPLETE, trouble));
        for (Evidence job : collected.byJob()) {
            job.gaps().forEach(gap -> add(ReasonId.EVIDENCE_INCOMPLETE, gap));
        }
        boolean isRequired = evidence.shards().stream()
                .flatMap(shard -> Stream.ofNullable(shard.expected()))
                .anyMatch(Shard.Expected::isRequired);
        if (isRequired) {
            evidence.notJudged()
                    .forEach(missing -> reasons.add(Reason.of(
                                    ReasonId.CLAIM_MISSING,
                                    missing.claim().property() + " was expected of "
                                            + MadeClaim.name(missing.claim().test()) + ": " + missing.why())
                            .withClaim(MadeClaim.inWords(missing.claim()))));
        }
    }

    private void checkAge(Instant now) {
        for (Shard shard : evidence.shards()) {
            Instant started = shard.header().started();
            Duration age = Duration.between(started, now);
            if (age.compareTo(policy.evidence().maxAge()) > 0) {
                add(
                        ReasonId.EVIDENCE_TOO_OLD,
                        "a JVM started at " + started + ", and it is " + now + "; the policy allows "
                                + policy.evidence().maxAge());
            }
            Instant last = Stream.concat(
                            Stream.of(started), Stream.ofNullable(shard.end()).map(Shard.End::finished))
                    .max(Instant::compareTo)
                    .orElse(started);
            if (last.isAfter(now.plus(SKEW))) {
                add(ReasonId.EVIDENCE_FROM_THE_FUTURE, "a JVM wrote at " + last + ", but it is " + now);
            }
        }
    }

    /** Modules and jobs whose tests ran; one whose tests were all skipped or gave up has checked nothing. */
    private void checkParts() {
        Set<String> modules = new TreeSet<>();
        Set<String> jobs = new TreeSet<>();
        for (Shard shard : evidence.shards()) {
            if (shard.attempts().stream().anyMatch(BuildJudge::hasRun)) {
                jobs.add(shard.header().build().job().name());
                modules.add(shard.header().build().module());
            }
        }
        policy.scope().modules().stream()
                .filter(module -> !modules.contains(module))
                .forEach(module ->
                        add(ReasonId.MODULE_MISSING, "no test of " + module + " ran; there are only " + modules));
        build.jobs().stream()
                .filter(job -> !jobs.contains(job))
                .forEach(job -> add(ReasonId.JOB_MISSING, "no test of the job '" + job + "' ran; there are " + jobs));
    }

    private static boolean hasRun(Attempt attempt) {
        return switch (attempt.status()) {
            case PASSED, FAILED, INCONCLUSIVE, BROKEN, UNFINISHED -> true;
            case SKIPPED, ABORTED -> false;
        };
    }

    /** What the tests themselves say of the model by its name. */
    private void checkModel(CandidateModel candidate) {
        String name = policy.model();
        List<NamedModel> named = evidence.shards().stream()
                .flatMap(shard -> Stream.ofNullable(shard.end()))
                .flatMap(end -> end.models().stream())
                .filter(model -> model.name().equals(name))
                .toList();
        List<NamedModel> tested = named.stream().filter(NamedModel::isAskedFor).toList();
        if (!named.isEmpty() && tested.isEmpty()) {
            add(ReasonId.CANDIDATE_NOT_TESTED, "no fixture asked for the model '" + name + "'");
        }
        tested.stream()
                .filter(model -> !model.sha256().equals(candidate.fingerprint().sha256()))
                .forEach(model -> add(
                        ReasonId.CANDIDATE_NOT_TESTED,
                        "as '" + name + "' the tests read " + model.path() + ", sha256 "
                                + (model.sha256().isEmpty() ? "unknown" : model.sha256()) + ", not "
                                + candidate.fingerprint().sha256()));
    }
}
