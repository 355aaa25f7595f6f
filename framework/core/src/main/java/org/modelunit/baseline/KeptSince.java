package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * When something was kept, and for how long.
 *
 * @param written the date in UTC
 * @param validForDays how many days it is good for, 1 or more
 * @param run the run that wrote it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptSince(LocalDate written, int validForDays, String run) {

    /** Refuses a life that is none. */
    public KeptSince {
        requireNonNull(written, "written");
        requireNonNull(run, "run");
        if (validForDays < 1) {
            throw new IllegalArgumentException(
                    "a baseline must be good for 1 day or more, but was for " + validForDays);
        }
    }

    /** Returns the last day that it is good for. */
    public LocalDate validUntil() {
        return written.plusDays(validForDays);
    }
}
