package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.modelunit.console.Console;
import org.modelunit.gate.archive.EvidenceCopy;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.reason.GateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the evidence of modules and jobs together. */
@Command(name = "merge", description = "Copies the evidence of one build to one directory, and prints its digest.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class MergeCommand implements Callable<Integer> {

    @Mixin
    private EvidenceOptions evidence;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "an empty directory, or a new one")
    private Path output;

    @Override
    public Integer call() throws IOException {
        CollectedEvidence collected = evidence.read();
        if (!collected.reasons().isEmpty()) {
            throw new GateException(collected.reasons());
        }
        EvidenceCopy.of(collected).write(output);
        new BuildSession(evidence.session()).write(output);
        Console.print(collected.evidence().digest());
        return GateCommand.RELEASED;
    }
}
