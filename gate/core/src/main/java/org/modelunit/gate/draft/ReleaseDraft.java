package org.modelunit.gate.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.judging.GreenRun;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;

/**
 * A first policy and contract, as a green run is: nobody types 64 digits, but somebody has to review what a machine has written.
 *
 * <pre>{@code
 * ReleaseDraft draft = ReleaseDraft.of("challenger", CandidateModel.of(file), CollectedEvidence.read(places, session));
 * draft.write(Path.of("src/test/modelunit/model-release.yaml"));
 * }</pre>
 *
 * @param policy the text of the policy
 * @param contract the claims of the run
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseDraft(String policy, ReleaseContract contract) {

    /** How the contract is called, beside the policy. */
    public static final String CONTRACT = "model-release.contract.json";

    /**
     * Writes down what a run claims.
     *
     * @param model the name of the model, as in {@code -Dmodelunit.model.<name>}
     * @param candidate the file that was tested
     * @param collected the evidence of the run
     * @throws GateException if the run is not green, or shows nothing of this model with confidence
     */
    public static ReleaseDraft of(String model, CandidateModel candidate, CollectedEvidence collected) {
        List<Reason> faults = GreenRun.faults(collected);
        if (!faults.isEmpty()) {
            throw new GateException(faults.stream().sorted().toList());
        }
        return new ReleaseDraft(
                new PolicyDraft(model, candidate, collected.evidence()).text(),
                ReleaseContract.of(model, candidate.fingerprint(), collected.evidence()));
    }

    /**
     * Writes both files, the contract beside the policy.
     *
     * @param policyFile where the policy is to be
     * @throws IOException if one of them is there already, as nothing approves itself, or cannot be written
     */
    public void write(Path policyFile) throws IOException {
        Path contractFile = policyFile.resolveSibling(CONTRACT);
        for (Path file : List.of(policyFile, contractFile)) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "it is there already; remove it to have it written anew");
            }
        }
        WholeFile.write(policyFile, policy.getBytes(StandardCharsets.UTF_8));
        ContractFile.write(contractFile, contract);
    }
}
