package org.modelunit.gate.module;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.verdict.ReleaseVerdict;

/**
 * What the gate has judged by a policy of a module, for whoever sums it up.
 *
 * @param name what the policy's files are called by, the name of its file without {@code .yaml}; empty where there is no policy
 * @param required the ids of the requirements that it asks for; none where it cannot be read
 * @param file where the verdict was left
 * @param verdict the verdict
 * @param evidence what can be read of the evidence that the policy asks for
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PolicyJudgement(
        String name, List<String> required, Path file, ReleaseVerdict verdict, Evidence evidence) {

    /** Keeps an unmodifiable copy. */
    public PolicyJudgement {
        required = List.copyOf(required);
    }
}
