package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.history.ValueHistory;

/**
 * What a summary is made from.
 *
 * @param evidence the evidence of a run, or of the runs of a build, merged
 * @param verdicts the files that the gate may have left, {@code verdict.json}; those that are not there do not count
 * @param earlier what it is compared with: earlier runs, and the last signed release
 * @param link the address of the job on the build server; empty where nobody knows
 * @param required the ids of requirements that the policy requires
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SummarySources(
        Evidence evidence, List<Path> verdicts, EarlierValues earlier, String link, List<String> required) {

    /** Keeps unmodifiable copies. */
    public SummarySources {
        requireNonNull(evidence, "evidence");
        verdicts = List.copyOf(verdicts);
        requireNonNull(earlier, "earlier");
        requireNonNull(link, "link");
        required = List.copyOf(required);
    }

    /**
     * Returns the sources of a summary of a run that no gate has judged and that nothing came before.
     *
     * @param evidence the evidence
     */
    public static SummarySources of(Evidence evidence) {
        return new SummarySources(evidence, List.of(), EarlierValues.NONE, "", List.of());
    }

    /**
     * Returns these sources with the files of the gate.
     *
     * @param files one for each policy, {@code verdict.json} or {@code <name of the policy>.verdict.json}
     */
    public SummarySources withVerdicts(List<Path> files) {
        return new SummarySources(evidence, files, earlier, link, required);
    }

    /**
     * Returns these sources with what was kept of earlier runs.
     *
     * @param other the history
     */
    public SummarySources withHistory(ValueHistory other) {
        return withEarlier(earlier.with(other));
    }

    /**
     * Returns these sources with the last signed release, which is read at once.
     *
     * @param archive the file {@code release-evidence.zip}; an empty path where there is none
     */
    public SummarySources withReleased(Path archive) {
        return withEarlier(
                archive.toString().isEmpty()
                        ? new EarlierValues(earlier.runs(), List.of(), List.of())
                        : ReleasedValues.read(archive).with(earlier.runs()));
    }

    /**
     * Returns these sources with what they are compared with.
     *
     * @param other earlier runs, and the last signed release
     */
    public SummarySources withEarlier(EarlierValues other) {
        return new SummarySources(evidence, verdicts, other, link, required);
    }

    /**
     * Returns these sources with the address of the job on the build server.
     *
     * @param address the address; anything but {@code https://} and {@code http://} is left out
     */
    public SummarySources withLink(String address) {
        return new SummarySources(evidence, verdicts, earlier, address, required);
    }

    /**
     * Returns these sources with the requirements of a policy.
     *
     * @param ids the ids
     */
    public SummarySources withRequired(List<String> ids) {
        return new SummarySources(evidence, verdicts, earlier, link, ids);
    }
}
