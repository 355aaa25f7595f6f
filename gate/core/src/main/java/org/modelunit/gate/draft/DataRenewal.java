package org.modelunit.gate.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.contract.ContractFile;
import org.modelunit.gate.contract.ReleaseContract;
import org.modelunit.gate.judging.GreenRun;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.RequiredData;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.provenance.DataUsed;

/**
 * Brings new data sets into a policy: their digests and numbers of rows change in its text, and nothing else; the contract is written anew.
 * Both are for somebody to review as a diff.
 *
 * @param policyText the text of the policy with the new data
 * @param contract the claims of the run
 * @param changes what changes in the policy, a line for each data set
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DataRenewal(String policyText, ReleaseContract contract, List<String> changes) {

    /** Keeps an unmodifiable copy. */
    public DataRenewal {
        changes = List.copyOf(changes);
    }

    /**
     * Finds the data sets of a policy in a run, by their names.
     *
     * @param policyFile the policy
     * @param candidate the file that was tested
     * @param collected the evidence of the run
     * @throws GateException if the policy cannot be read, or the run is not green but for its data
     * @throws IOException if the policy cannot be read a second time
     */
    public static DataRenewal of(Path policyFile, CandidateModel candidate, CollectedEvidence collected)
            throws IOException {
        Policy policy = Policy.read(policyFile);
        List<Reason> faults = GreenRun.faults(collected);
        if (!faults.isEmpty()) {
            throw new GateException(faults.stream().sorted().toList());
        }
        List<DataUsed> used = collected.evidence().claims().stream()
                .map(claim -> claim.provenance().data())
                .filter(data -> !data.contentDigest().isEmpty())
                .distinct()
                .toList();
        String text = Files.readString(policyFile);
        List<String> changes = new ArrayList<>();
        for (RequiredData data : policy.scope().data().values()) {
            for (DataUsed now : used) {
                if (now.name().equals(data.name()) && !now.contentDigest().equals(data.contentDigest())) {
                    text = replaced(text, data, now);
                    changes.add(data.name() + ": " + data.contentDigest() + " (" + data.rows() + " rows) becomes "
                            + now.contentDigest() + " (" + now.rows() + " rows)");
                }
            }
        }
        return new DataRenewal(
                text,
                ReleaseContract.of(policy.model(), candidate.fingerprint(), collected.evidence()),
                changes.stream().sorted().toList());
    }

    private static String replaced(String text, RequiredData was, DataUsed is) {
        String digest = text.replace(was.contentDigest(), is.contentDigest());
        Pattern rows =
                Pattern.compile("(" + is.contentDigest() + "[\"']?\\s*[,\\n]\\s*rows:\\s*)" + was.rows() + "\\b");
        return rows.matcher(digest).replaceAll("$1" + is.rows());
    }

    /**
     * Replaces both files.
     *
     * @param policyFile the policy, whose contract is replaced as well
     * @throws IOException if one of them cannot be written
     */
    public void write(Path policyFile) throws IOException {
        Path contractFile = Policy.read(policyFile).contract();
        WholeFile.write(policyFile, policyText.getBytes(StandardCharsets.UTF_8));
        ContractFile.write(contractFile, contract);
    }
}
