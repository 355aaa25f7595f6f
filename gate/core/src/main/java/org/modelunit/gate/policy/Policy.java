package org.modelunit.gate.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Fingerprint;

/**
 * What a model has to show before it is released.
 *
 * <pre>{@code
 * Policy policy = Policy.read(Path.of("src/test/modelunit/model-release.yaml"));
 * policy.entries();     // what has to be claimed
 * policy.contract();    // the file with the claims of the last signed release
 * }</pre>
 *
 * @param source the name of its file, with the digest of its bytes
 * @param scope what is released, and what it has to be tested on
 * @param entries the claims that have to be made, those that the release stands for first
 * @param required what has to be there beside them
 * @param contract the file with the claims of the last signed release
 * @param evidence what evidence has to be like
 * @param waivers entries that may fall short for a while
 * @param approvals claims that may ask for less than in the last signed release
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Policy(
        Fingerprint source,
        PolicyScope scope,
        List<PolicyEntry> entries,
        RequiredItems required,
        Path contract,
        EvidenceRules evidence,
        List<Waiver> waivers,
        List<Approval> approvals) {

    /** The format that is read and written. */
    public static final String FORMAT = "modelunit-release/1";

    private static final long LARGEST = 1 << 20;

    /** Keeps unmodifiable copies. */
    public Policy {
        entries = List.copyOf(entries);
        waivers = List.copyOf(waivers);
        approvals = List.copyOf(approvals);
    }

    /**
     * Reads a policy, strictly: a key that stands twice or is not known, a second document, an alias and an entry without a burden of
     * proof are errors.
     *
     * @param file a YAML file of at most 1 MiB
     * @throws GateException with each mistake, its line and column
     */
    public static Policy read(Path file) {
        return PolicyReader.read(file, bytes(file));
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new GateException(
                    List.of(Reason.of(ReasonId.POLICY_MISSING, "there is no policy in the file " + file)));
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is larger than " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new GateException(
                    Reason.of(ReasonId.POLICY_UNREADABLE, "cannot read the policy " + file + ": " + e.getMessage()), e);
        }
    }

    /** Returns the name of the model. */
    public String model() {
        return scope.model();
    }

    /**
     * Returns the waiver of an entry; nothing if it has none.
     *
     * @param entry the entry's id
     */
    public Optional<Waiver> waiverOf(String entry) {
        return waivers.stream().filter(waiver -> waiver.entry().equals(entry)).findFirst();
    }
}
