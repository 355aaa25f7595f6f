package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which values of a metric are better. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Direction {
    /** Higher values are better, as with an accuracy. */
    HIGHER,
    /** Lower values are better, as with an error. */
    LOWER,
    /** A certain value is best, as with a calibration slope, which should be 1. */
    NEITHER
}
