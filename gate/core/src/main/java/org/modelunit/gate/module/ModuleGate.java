package org.modelunit.gate.module;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.BuildInfo;
import org.modelunit.gate.EvidenceSignatures;
import org.modelunit.gate.Gate;
import org.modelunit.gate.build.CandidateModel;
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
     * @return a verdict for each policy, or a blocked one where there is none
     * @throws IOException if a verdict cannot be written; the one that was there is blocked, since the build began
     */
    public List<ReleaseVerdict> judge() throws IOException {
        return judge(List.of());
    }

    /**
     * Judges, and replaces the verdicts.
     *
     * @param more what blocks a release as well, as only whoever runs the build can know
     * @return a verdict for each policy, or a blocked one where there is none
     * @throws IOException if a verdict cannot be written
     */
    public List<ReleaseVerdict> judge(List<Reason> more) throws IOException {
        List<ReleaseVerdict> verdicts = new ArrayList<>();
        for (Path policy : module.policies()) {
            ReleaseVerdict verdict = judge(policy).and(more);
            module.write(policy, verdict);
            verdicts.add(verdict);
        }
        if (verdicts.isEmpty()) {
            verdicts.add(withoutPolicy());
            VerdictFile.write(module.output().resolve(VerdictFile.NAME), verdicts.get(0));
        }
        return verdicts;
    }

    private ReleaseVerdict withoutPolicy() {
        return ReleaseVerdict.blocked(
                JudgedBuild.begun(Fingerprint.unknown(""), build.session().name()),
                List.of(Reason.of(
                        ReasonId.POLICY_MISSING,
                        "there is no file *.yaml in " + module.directory().resolve(GatedModule.POLICIES))));
    }

    private ReleaseVerdict judge(Path file) {
        try {
            Policy policy = Policy.read(file);
            return Gate.of(policy, candidate(policy.model()), expected(), clock)
                    .verifying(signatures)
                    .knowingThatFailuresAreIgnoredIn(ignoring(policy))
                    .judge(build.places(module, policy));
        } catch (GateException e) {
            return ReleaseVerdict.blocked(
                    JudgedBuild.begun(
                            GatedModule.fingerprint(file), build.session().name()),
                    e.reasons());
        }
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
