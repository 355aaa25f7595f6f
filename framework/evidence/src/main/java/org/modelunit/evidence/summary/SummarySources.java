package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.history.ValueHistory;

/**
 * What a summary is made from.
 *
 * @param evidence the evidence of a run, or of the runs of a build, merged
 * @param verdicts the files that the gate may have left, {@code verdict.json}; those that are not there do not count
 * @param history what was kept of earlier runs
 * @param released the last signed release, {@code release-evidence.zip}; an empty path where there is none
 * @param link the address of the job on the build server; empty where nobody knows
 * @param required the ids of requirements that the policy requires
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SummarySources(
        Evidence evidence,
        List<Path> verdicts,
        ValueHistory history,
        Path released,
        String link,
        List<String> required) {

    /** Keeps unmodifiable copies. */
    public SummarySources {
        requireNonNull(evidence, "evidence");
        verdicts = List.copyOf(verdicts);
        requireNonNull(history, "history");
        requireNonNull(released, "released");
        requireNonNull(link, "link");
        required = List.copyOf(required);
    }

    /**
     * Returns the sources of a summary of a run that no gate has judged and that nothing came before.
     *
     * @param evidence the evidence
     */
    public static SummarySources of(Evidence evidence) {
        return new SummarySources(evidence, List.of(), ValueHistory.EMPTY, Path.of(""), "", List.of());
    }

    /**
     * Returns these sources with the files of the gate.
     *
     * @param files one for each policy, {@code verdict.json} or {@code <name of the policy>.verdict.json}
     */
    public SummarySources withVerdicts(List<Path> files) {
        return new SummarySources(evidence, files, history, released, link, required);
    }

    /**
     * Returns these sources with what was kept of earlier runs.
     *
     * @param other the history
     */
    public SummarySources withHistory(ValueHistory other) {
        return new SummarySources(evidence, verdicts, other, released, link, required);
    }

    /**
     * Returns these sources with the last signed release.
     *
     * @param archive the file {@code release-evidence.zip}
     */
    public SummarySources withReleased(Path archive) {
        return new SummarySources(evidence, verdicts, history, archive, link, required);
    }

    /**
     * Returns these sources with the address of the job on the build server.
     *
     * @param address the address; anything but {@code https://} and {@code http://} is left out
     */
    public SummarySources withLink(String address) {
        return new SummarySources(evidence, verdicts, history, released, address, required);
    }

    /**
     * Returns these sources with the requirements of a policy.
     *
     * @param ids the ids
     */
    public SummarySources withRequired(List<String> ids) {
        return new SummarySources(evidence, verdicts, history, released, link, ids);
    }
}
