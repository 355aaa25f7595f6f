package org.modelunit.gate.module;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.BuildInfo;
import org.modelunit.gate.EvidenceSignatures;
import org.modelunit.gate.Gate;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;

/**
 * Judges a module by each of its policies, and leaves the verdicts beside its evidence.
 *
 * @param module the module
 * @param build what is known of its build
 * @param signatures checks signatures, where a policy asks for them
 * @param clock tells the age of evidence, and whether waivers are over
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ModuleGate(GatedModule module, BuildFacts build, EvidenceSignatures signatures, Clock clock) {

    /**
     * Judges, and replaces the verdicts.
     *
     * @return what was judged by each policy, or a blocked verdict where there is none
     * @throws IOException if a verdict cannot be written; the one that was there is blocked, since the build began
     */
    public List<PolicyJudgement> judge() throws IOException {
        return judge(List.of());
    }

    /**
     * Judges, and replaces the verdicts.
     *
     * @param more what blocks a release as well, as only whoever runs the build can know
     * @return what was judged by each policy, or a blocked verdict where there is none
     * @throws IOException if a verdict cannot be written
     */
    public List<PolicyJudgement> judge(List<Reason> more) throws IOException {
        Map<List<Path>, CollectedEvidence> read = new HashMap<>();
        List<PolicyJudgement> judgements = new ArrayList<>();
        for (Path file : module.policies()) {
            PolicyJudgement judgement = judge(file, more, read);
            VerdictFile.write(judgement.file(), judgement.verdict());
            judgements.add(judgement);
        }
        if (judgements.isEmpty()) {
            PolicyJudgement judgement = withoutPolicy();
            VerdictFile.write(judgement.file(), judgement.verdict());
            judgements.add(judgement);
        }
        return judgements;
    }

    private PolicyJudgement withoutPolicy() {
        Path file = module.output().resolve(VerdictFile.NAME);
        ReleaseVerdict verdict = blocked(
                Fingerprint.unknown(""),
                List.of(Reason.of(
                        ReasonId.POLICY_MISSING,
                        "there is no file *.yaml in " + module.directory().resolve(GatedModule.POLICIES))));
        return new PolicyJudgement(
                "",
                List.of(),
                file,
                verdict,
                collected(List.of(module.output())).evidence());
    }

    /** Judges by one policy; several that ask for evidence from the same places share what was read of it. */
    private PolicyJudgement judge(Path file, List<Reason> more, Map<List<Path>, CollectedEvidence> read)
            throws IOException {
        List<Path> places = List.of(module.output());
        List<String> required = List.of();
        ReleaseVerdict verdict;
        try {
            Policy policy = Policy.read(file);
            places = build.places(module, policy);
            required = policy.required().requirements();
            verdict = judge(policy, read.computeIfAbsent(places, this::collected));
        } catch (GateException e) {
            verdict = blocked(GatedModule.fingerprint(file), e.reasons());
        }
        return new PolicyJudgement(
                GatedModule.fileName(file),
                required,
                module.verdict(file),
                verdict.and(more),
                read.computeIfAbsent(places, this::collected).evidence());
    }

    private CollectedEvidence collected(List<Path> places) {
        return CollectedEvidence.read(places, build.session().name());
    }

    private ReleaseVerdict judge(Policy policy, CollectedEvidence collected) {
        return Gate.of(policy, candidate(policy.model()), expected(), clock)
                .verifying(signatures)
                .knowingThatFailuresAreIgnoredIn(ignoring(policy))
                .judge(collected);
    }

    private ReleaseVerdict blocked(Fingerprint policy, List<Reason> reasons) {
        return ReleaseVerdict.blocked(JudgedBuild.begun(policy, build.session().name()), reasons);
    }

    private CandidateModel candidate(String model) {
        Path file = build.models().get(model);
        if (file == null) {
            throw new GateException(List.of(Reason.of(
                            ReasonId.CANDIDATE_NOT_TESTED,
                            "nobody said which file is to be released as '" + model + "'")
                    .withFix("name it by -Dmodelunit.model." + model + "=<file>, or a property of the pom")));
        }
        return CandidateModel.of(module.directory().resolve(file));
    }

    private ExpectedBuild expected() {
        String session = build.session().name();
        String commit =
                BuildInfo.of(module.output(), System.getenv(), session).commit().sha();
        return ExpectedBuild.of(session, commit);
    }

    /** This module, and those that the policy names, as far as their builds go on after failing tests. */
    private List<String> ignoring(Policy policy) {
        return Stream.concat(Stream.of(build.module()), policy.scope().modules().stream())
                .filter(build.ignoringFailures()::contains)
                .distinct()
                .toList();
    }
}
