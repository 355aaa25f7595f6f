package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was found beside what was required, in words; what there is none of is empty.
 *
 * @param observed the value, "0.596"; for a claim on slices the worst one with its name
 * @param required what was required: "at least 0.720 with 95% confidence"
 * @param bound the bound that decides, with its confidence: "at most 0.653 (95%)"; {@value #NO_BOUND} where the data give none
 * @param lastRun the value of the last run, with its status where that was another: "0.781, shown"
 * @param settles what would settle it, where the data cannot tell
 * @param turnsOn the fewest labels that would turn the verdict: "3 labels"
 * @param sentence claim and finding as one sentence
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Finding(
        String observed,
        String required,
        String bound,
        String lastRun,
        String settles,
        String turnsOn,
        String sentence) {

    /** The bound where one would decide, and the data give none. */
    public static final String NO_BOUND = "none";

    /** Of what nothing was measured of. */
    public static final Finding NONE = new Finding("", "", "", "", "", "", "");

    public Finding {
        requireNonNull(observed, "observed");
        requireNonNull(required, "required");
        requireNonNull(bound, "bound");
        requireNonNull(lastRun, "lastRun");
        requireNonNull(settles, "settles");
        requireNonNull(turnsOn, "turnsOn");
        requireNonNull(sentence, "sentence");
    }
}
