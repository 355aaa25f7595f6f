package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.modelunit.console.Console;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.draft.DataRenewal;
import org.modelunit.gate.draft.ReleaseDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes policy and contract from a green run. */
@Command(
        name = "init",
        description = "Writes policy and contract from a green run; where the policy is there, renews its data and the"
                + " contract, for somebody to review as a diff.")
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "what the tests call the model, as in -Dmodelunit.model.<name>")
    private String name;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "the file that was tested")
    private Path model;

    @Mixin
    private EvidenceOptions evidence;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "where the policy is to be; otherwise src/test/modelunit/model-release.yaml")
    private Path policy = Path.of("src", "test", "modelunit", "model-release.yaml");

    @Override
    public Integer call() throws IOException {
        CandidateModel candidate = CandidateModel.of(model);
        if (Files.exists(policy)) {
            DataRenewal renewal = DataRenewal.of(policy, candidate, evidence.read());
            renewal.write(policy);
            Console.print(
                    renewal.changes().isEmpty()
                            ? "the data is as the policy says; the contract was written anew"
                            : String.join("\n", renewal.changes()) + "\nreview both files as a diff");
        } else {
            ReleaseDraft.of(name, candidate, evidence.read()).write(policy);
            Console.print("wrote " + policy + " and its contract; have both reviewed");
        }
        return GateCommand.RELEASED;
    }
}
