package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.modelunit.console.Console;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.verdict.VerdictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the archive of a release. */
@Command(
        name = "sign",
        description =
                "Writes verdict, policy, contract and evidence of a release to one file, with checksums, which are"
                        + " signed with the environment's MODELUNIT_EVIDENCE_KEY where it is set.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class SignCommand implements Callable<Integer> {

    @Option(
            names = "--verdict",
            required = true,
            paramLabel = "FILE",
            description = "the verdict, which has to be RELEASED")
    private Path verdict;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "the policy")
    private Path policy;

    @Option(names = "--evidence", required = true, arity = "1..*", paramLabel = "DIR", description = "the evidence")
    private List<Path> evidence = List.of();

    @Mixin
    private ReleaseOptions build;

    @Option(names = "--output", paramLabel = "FILE", description = "the archive; otherwise release-evidence.zip")
    private Path output = Path.of("release-evidence.zip");

    @Override
    public Integer call() throws IOException {
        Files.deleteIfExists(output); // what is not signed leaves no older archive behind
        EvidenceKey key = EvidenceKey.of(System.getenv());
        List<String> problems = write(key);
        Console.print(
                problems.isEmpty() ? "wrote " + output + signed(key) + notShown(key) : String.join("\n", problems));
        return problems.isEmpty() ? GateCommand.RELEASED : GateCommand.BLOCKED;
    }

    /** Checksums alone show no more than that nothing was damaged. */
    private static String signed(EvidenceKey key) {
        return key.isThere()
                ? ", signed"
                : "; it is not signed, without " + EvidenceKey.VARIABLE
                        + ": whoever edits it can write its checksums again";
    }

    private String notShown(EvidenceKey key) throws IOException {
        return VerifyCommand.notShown(ArchiveCheck.of(output, key));
    }

    private List<String> write(EvidenceKey key) throws IOException {
        ReleaseFiles release =
                new ReleaseFiles(verdict, policy, Policy.read(policy).contract(), evidence);
        List<Reason> reasons =
                build.expected().reasons(VerdictFile.read(verdict).judged());
        return reasons.isEmpty()
                ? ReleaseArchive.write(output, release, key)
                : reasons.stream().map(Reason::toString).toList();
    }
}
