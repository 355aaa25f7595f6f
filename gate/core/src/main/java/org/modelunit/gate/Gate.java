package org.modelunit.gate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.judging.ReleaseJudging;
import org.modelunit.gate.policy.EvidenceRules;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseVerdict;

/**
 * Decides whether a model may be released. It believes evidence alone, and fails closed: what is missing, unreadable, of another build or
 * not known to it blocks, as a failure does.
 *
 * <pre>{@code
 * Policy policy = Policy.read(Path.of("src/test/modelunit/model-release.yaml"));
 * Gate gate = Gate.of(policy, CandidateModel.of(file), ExpectedBuild.of(session, commit), Clock.systemUTC());
 * ReleaseVerdict verdict = gate.judge(List.of(Path.of("target/modelunit")));
 * VerdictFile.write(Path.of("target/modelunit/verdict.json"), verdict);
 * }</pre>
 *
 * <p>Immutable, and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Gate {

    private static final EvidenceSignatures NO_KEY = run -> Optional.of("this gate was given no key to check it with");

    private final ReleaseJudging judging;
    private final EvidenceSignatures signatures;
    private final List<String> ignoring;

    private Gate(ReleaseJudging judging, EvidenceSignatures signatures, List<String> ignoring) {
        this.judging = judging;
        this.signatures = signatures;
        this.ignoring = List.copyOf(ignoring);
    }

    /**
     * Returns a gate.
     *
     * @param policy what has to be shown
     * @param candidate the file that is to be released
     * @param build the build whose evidence counts
     * @param clock tells the age of evidence, and whether waivers are over
     */
    public static Gate of(Policy policy, CandidateModel candidate, ExpectedBuild build, Clock clock) {
        return new Gate(new ReleaseJudging(policy, candidate, build, clock), NO_KEY, List.of());
    }

    /**
     * Returns this gate with what checks signatures, where the policy asks for them.
     *
     * @param other checks the signatures of runs
     */
    public Gate verifying(EvidenceSignatures other) {
        return new Gate(judging, other, ignoring);
    }

    /**
     * Returns this gate with modules whose builds go on after failing tests, which evidence cannot know.
     *
     * @param modules the modules, {@code groupId:artifactId}
     */
    public Gate knowingThatFailuresAreIgnoredIn(List<String> modules) {
        return new Gate(judging, signatures, modules);
    }

    /** Returns the verdict that stands while the build goes on: blocked, as nothing has been judged. */
    public ReleaseVerdict begin() {
        return ReleaseVerdict.begun(
                JudgedBuild.begun(judging.policy().source(), judging.build().session()));
    }

    /**
     * Judges the evidence that lies in directories.
     *
     * @param places directories with runs somewhere below them: {@code target/modelunit} of each module, or what jobs have collected
     */
    public ReleaseVerdict judge(List<Path> places) {
        return judge(CollectedEvidence.read(places, judging.build().session()));
    }

    /**
     * Judges evidence that was collected already.
     *
     * @param collected the evidence of the build
     */
    public ReleaseVerdict judge(CollectedEvidence collected) {
        EvidenceRules rules = judging.policy().evidence();
        List<Reason> more = new ArrayList<>();
        if (rules.isSigned()) {
            more.addAll(unsigned(collected));
        }
        if (!rules.areFailuresIgnored()) {
            ignoring.forEach(module -> more.add(
                    Reason.of(ReasonId.FAILURES_IGNORED, "the build of " + module + " goes on after failing tests")));
        }
        return judging.judge(collected).and(more);
    }

    private List<Reason> unsigned(CollectedEvidence collected) {
        List<Reason> reasons = new ArrayList<>();
        if (collected.runs().isEmpty()) {
            reasons.add(Reason.of(ReasonId.EVIDENCE_UNSIGNED, "there is no file whose signature could be checked"));
        }
        for (Path run : collected.runs()) {
            signatures
                    .problem(run)
                    .ifPresent(problem -> reasons.add(Reason.of(ReasonId.EVIDENCE_UNSIGNED, run + ": " + problem)));
        }
        return reasons;
    }
}
