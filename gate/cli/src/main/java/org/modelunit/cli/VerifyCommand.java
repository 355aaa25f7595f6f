package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.build.CandidateModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the archive of a release. */
@Command(
        name = "verify",
        description = "Checks the archive of a release offline: its checksums, their signature where the environment's"
                + " MODELUNIT_EVIDENCE_KEY is set, that its files lead to its verdict, and that it is of the"
                + " model, the policy and the build that are named.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "release-evidence.zip")
    private Path archive;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "the file that is to be published, which has to be the one that was released")
    private @Nullable Path model;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "the policy of the protected branch, with its contract beside it, which have to be those that"
                    + " the release was judged by")
    private @Nullable Path policy;

    @Mixin
    private ReleaseOptions build;

    @Override
    public Integer call() throws IOException {
        EvidenceKey key = EvidenceKey.of(System.getenv());
        ArchiveCheck check = ArchiveCheck.of(archive, key);
        List<String> problems = new ArrayList<>(check.problems());
        problems.addAll(check.problemsOf(build.expected()));
        List<String> notGiven = new ArrayList<>(build.notGiven());
        if (model == null) {
            notGiven.add("--model");
        } else {
            problems.addAll(check.problemsOf(CandidateModel.of(model)));
        }
        if (policy == null) {
            notGiven.add("--policy");
        } else {
            problems.addAll(check.problemsOf(policy));
        }
        Console.print(
                problems.isEmpty()
                        ? archive + " is as it was written"
                                + (key.isThere()
                                        ? ", and signed"
                                        : "; no signature was checked, without " + EvidenceKey.VARIABLE)
                                + notShown(check)
                                + notCompared(notGiven)
                        : archive + " is not what it says:\n" + String.join("\n", problems));
        return problems.isEmpty() ? GateCommand.RELEASED : GateCommand.BLOCKED;
    }

    /** What people read in a summary and no evidence shows, line by line, for whoever takes the archive. */
    static String notShown(ArchiveCheck check) {
        return check.notShown().stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    /** Whoever leaves an option out takes any release, of last month or by another policy: that is said beside what was found. */
    private static String notCompared(List<String> notGiven) {
        return notGiven.isEmpty()
                ? ""
                : "\nnot given, and so not compared: " + String.join(", ", notGiven)
                        + "; a release of any other build, policy or model passes there";
    }
}
