package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.TestStatus;
import org.modelunit.evidence.coverage.ClaimFamily;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.RequiredData;
import org.modelunit.gate.policy.RequiredItems;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/** Whether all is there that the policy requires beside its entries. */
final class RequiredJudge {

    private final RequiredItems required;
    private final CandidateModel candidate;
    private final BuildClaims claims;
    private final Set<MadeClaim.Key> excused;
    private final CountedClaims counted;
    private final List<Reason> reasons = new ArrayList<>();

    RequiredJudge(Policy policy, CandidateModel candidate, BuildClaims claims, Set<MadeClaim.Key> excused) {
        this.required = policy.required();
        this.candidate = candidate;
        this.claims = claims;
        this.excused = excused;
        this.counted = new CountedClaims(
                candidate,
                policy.scope().data().values().stream()
                        .map(RequiredData::contentDigest)
                        .collect(Collectors.toSet()));
    }

    List<Reason> judge() {
        required.tests().forEach(this::judgeTest);
        required.requirements().forEach(this::judgeRequirement);
        required.checks().forEach(this::judgeCheck);
        required.atLeast().forEach(this::judgeCount);
        return reasons;
    }

    private void add(ReasonId id, String cause) {
        reasons.add(Reason.of(id, cause));
    }

    private void judgeTest(String name) {
        List<JobTest> found = claims.tests().stream()
                .filter(test -> TestName.matches(name, test.evidence().test()))
                .toList();
        if (found.isEmpty()) {
            add(ReasonId.TEST_MISSING, "no test of " + name + " left evidence");
        }
        for (JobTest test : found) {
            if (test.hasNotRun()) {
                add(ReasonId.TEST_NOT_RUN, test.name() + " " + test.ended() + test.because());
            } else if (test.status() == TestStatus.PASSED && test.claims().isEmpty()) {
                add(ReasonId.TEST_WITHOUT_CLAIM, test.name() + " passed and claimed nothing");
            }
            if (test.attempts() > 1 && !isExcused(test)) {
                add(ReasonId.CLAIM_RERUN, test.name() + " ran " + test.attempts() + " times");
            }
        }
    }

    /** Whether an entry that allows it is met by this test. */
    private boolean isExcused(JobTest test) {
        return test.claims().stream().anyMatch(claim -> excused.contains(claim.key()));
    }

    private void judgeRequirement(String id) {
        List<JobTest> marked = claims.tests().stream()
                .filter(test -> test.last().details().requirements().contains(id))
                .toList();
        if (marked.isEmpty()) {
            add(ReasonId.REQUIREMENT_UNMET, "no test is marked with " + id);
        }
        marked.stream().filter(test -> !shows(test)).forEach(test -> reasons.add(unmet(id, test)));
    }

    /** What kept a test from showing a requirement, and what to do about that: one that failed before it could claim is not told to claim. */
    private static Reason unmet(String id, JobTest test) {
        String marked = test.name() + ", which is marked with " + id + ", ";
        if (test.status() == TestStatus.PASSED) {
            ReasonId alike = test.claims().isEmpty() ? ReasonId.TEST_WITHOUT_CLAIM : ReasonId.CLAIM_SWALLOWED;
            return Reason.of(ReasonId.REQUIREMENT_UNMET, marked + "made no claim that holds")
                    .withFix(alike.fix());
        }
        boolean isSaid = !test.red(test.last()).isEmpty(); // by its claims
        Reason reason = Reason.of(ReasonId.REQUIREMENT_UNMET, marked + test.ended() + (isSaid ? "" : test.because()));
        if (test.hasNotRun()) {
            return reason.withFix(ReasonId.TEST_NOT_RUN.fix());
        }
        return reason.withFix(
                ReasonId.TEST_FAILED.fix() + (test.claims().isEmpty() ? "; it ended before it could claim" : ""));
    }

    private static boolean shows(JobTest test) {
        return test.status() == TestStatus.PASSED && test.claims().stream().anyMatch(MadeClaim::isGreen);
    }

    private void judgeCheck(String name) {
        List<ClaimEvidence> made = green(claims.on(name));
        if (made.stream().noneMatch(counted::isCheck)) {
            add(ReasonId.CHECK_MISSING, "no check of '" + name + "' holds" + beside(made));
        }
    }

    /** What is there instead of a check. */
    private String beside(List<ClaimEvidence> made) {
        if (made.isEmpty()) {
            return "";
        }
        ClaimEvidence first = made.get(0);
        String own = ClaimFamily.ownClass(first);
        return own.isEmpty()
                ? (ClaimFamily.isOf(ClaimFamily.PIPELINE, first)
                                ? " for the model to release"
                                : " on the policy's data and of the model to release")
                        + ", only on "
                        + first.id().subject() + modelsOf(first.provenance())
                : ", only a claim of the same name by " + own + "; require its test instead, in 'tests'";
    }

    /** The models that gave it, where none of them is the one that is to be released. */
    private String modelsOf(Provenance provenance) {
        if (!provenance.hasModel() || candidate.answeredIn(provenance)) {
            return "";
        }
        String digested = provenance.models().stream()
                .filter(model -> !model.sha256().isEmpty())
                .map(model -> model.name() + ", sha256 " + model.sha256())
                .collect(Collectors.joining(", and "));
        return digested.isEmpty() ? ", which names no model by its digest" : ", by " + digested;
    }

    private void judgeCount(String kind, int atLeast) {
        long count = counted.of(kind, green(claims.all()));
        if (count < atLeast) {
            add(
                    ReasonId.TOO_FEW_CLAIMS,
                    Numbers.counted(atLeast, "claim", "claims") + " of the kind '" + kind
                            + "' must hold for the model to release"
                            + (kind.equals(ClaimFamily.PIPELINE)
                                    ? ", those of one reference counted once, and "
                                    : " on the policy's data, and ")
                            + (count == 0 ? "none does" : count == 1 ? "1 does" : count + " do"));
        }
    }

    private static List<ClaimEvidence> green(List<MadeClaim> made) {
        return made.stream().filter(MadeClaim::isShown).map(MadeClaim::claim).toList();
    }
}
