package org.modelunit.text;

import java.math.BigDecimal;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lengths of time in words. */
@API(status = Status.INTERNAL, since = "0.1")
public final class DurationText {

    private static final int NANOS_OF_A_MILLISECOND = 6; // as a power of ten

    private static final int MILLIS_OF_A_SECOND = 3; // as a power of ten

    private DurationText() {}

    /**
     * Returns a length of time in the largest unit in which it is a whole number: "2 hours", "1 minute", "90 s", "1500 ms".
     *
     * @param duration the length; parts of a millisecond are written with a point
     */
    public static String of(Duration duration) {
        if (duration.toNanosPart() != 0) {
            BigDecimal millis = BigDecimal.valueOf(duration.getSeconds())
                    .scaleByPowerOfTen(MILLIS_OF_A_SECOND)
                    .add(BigDecimal.valueOf(duration.getNano(), NANOS_OF_A_MILLISECOND));
            return millis.stripTrailingZeros().toPlainString() + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + " s";
        }
        return seconds % 3600 == 0 ? count(seconds / 3600, "hour") : count(seconds / 60, "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
