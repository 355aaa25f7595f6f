package org.modelunit.gate.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.ExternalWeights;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/**
 * The file that is to be released, as the gate itself sees it.
 *
 * @param fingerprint its name, with the digest of its bytes; never without one
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CandidateModel(Fingerprint fingerprint) {

    /** Refuses a model without a digest, as any model without one would be taken for it. */
    public CandidateModel {
        if (fingerprint.sha256().isEmpty()) {
            throw new IllegalArgumentException("a candidate has a digest, but '" + fingerprint.name() + "' has none");
        }
    }

    /**
     * Returns whether this file gave what was claimed: as the model that answered, or in a stage of the pipeline that was traced.
     *
     * @param provenance where what was claimed came from
     */
    public boolean answeredIn(Provenance provenance) {
        return provenance.models().stream().anyMatch(model -> model.sha256().equals(fingerprint.sha256()));
    }

    /**
     * Digests a file.
     *
     * @param file the file that is to be released
     * @throws GateException if it cannot be read, or keeps weights in other files
     */
    public static CandidateModel of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (ExternalWeights.areIn(bytes)) {
                throw new GateException(List.of(Reason.of(
                        ReasonId.CANDIDATE_NOT_WHOLE,
                        file + " keeps weights in other files, and whoever changes these changes the model")));
            }
            return new CandidateModel(Fingerprint.of(String.valueOf(file.getFileName()), bytes));
        } catch (IOException e) {
            Reason reason = Reason.of(
                            ReasonId.CANDIDATE_NOT_TESTED, "cannot read the model that is to be released, " + file)
                    .withFix("name the file that is to be released");
            throw Files.exists(file) ? new GateException(reason, e) : new GateException(List.of(reason));
        }
    }
}
