package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.modelunit.build.BuildInfo;
import org.modelunit.console.Console;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.Gate;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.ReleaseText;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges evidence by a policy. */
@Command(name = "judge", description = "Judges whether a model may be released; ends with 0, or 1 where it is BLOCKED.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class JudgeCommand implements Callable<Integer> {

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "what has to be shown")
    private Path policy;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "the file that is to be released")
    private Path model;

    @Mixin
    private EvidenceOptions evidence;

    @Option(names = "--commit", paramLabel = "SHA", description = "the commit to release; otherwise the one here")
    private @Nullable String commit;

    @Option(names = "--job", paramLabel = "NAME", description = "a job that has to have left evidence; repeatable")
    private List<String> jobs = List.of();

    @Option(names = "--verdict", paramLabel = "FILE", description = "where to write the verdict")
    private @Nullable Path verdict;

    @Mixin
    private SummaryOptions summary;

    @Override
    public Integer call() throws IOException {
        if (verdict != null) {
            Files.deleteIfExists(verdict); // what cannot be judged leaves no older verdict behind
        }
        summary.remove();
        Policy asked = Policy.read(policy);
        EvidenceKey key = EvidenceKey.of(System.getenv());
        ReleaseVerdict judged = Gate.of(asked, CandidateModel.of(model), build(), Clock.systemUTC())
                .verifying(key::problem)
                .judge(evidence.places());
        if (verdict != null) {
            VerdictFile.write(verdict, judged);
        }
        summary.write(asked, judged, evidence.read());
        Console.print(String.join("\n", ReleaseText.lines(judged)));
        return judged.isReleased() ? GateCommand.RELEASED : GateCommand.BLOCKED;
    }

    private ExpectedBuild build() throws IOException {
        String session = evidence.session();
        String here = BuildInfo.of(Path.of("target", "modelunit"), System.getenv(), session)
                .commit()
                .sha();
        return ExpectedBuild.of(session, commit == null ? here : commit.strip()).withJobs(jobs);
    }
}
