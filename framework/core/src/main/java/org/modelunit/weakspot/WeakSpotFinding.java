package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;

/**
 * A slice on which a model is worse than on the rest, and whether that is known.
 *
 * @param spot the slice
 * @param standing whether it is on the reviewed list
 * @param reason what makes it worse than when it was reviewed, or what the reviewer said, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpotFinding(WeakSpot spot, Standing standing, String reason) {

    /** Whether a weak spot is on the reviewed list. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Standing {
        /** It is not on the list. */
        NEW,
        /** It is on the list, and has become worse or larger since. */
        WORSE,
        /** It is on the list. */
        KNOWN;

        /** Returns the word in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WeakSpotFinding {
        requireNonNull(spot, "spot");
        requireNonNull(standing, "standing");
        requireNonNull(reason, "reason");
    }

    /** What became of it, as a picture tells it. One on the list is worse by what was recorded there, whatever the margin. */
    String status() {
        return switch (standing) {
            case KNOWN -> VerdictStatus.NOT_REFUTED.words();
            case WORSE -> VerdictStatus.REFUTED.words();
            case NEW -> spot.isConfirmed() ? VerdictStatus.REFUTED.words() : ForestPlot.Row.SUSPECT;
        };
    }
}
