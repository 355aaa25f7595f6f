package org.modelunit.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: a whole number with a unit, {@code 500ms}, {@code 90s}, {@code 10m}, {@code 2h}. */
final class TimeText {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6}) ?(ms|s|m|min|h)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms",
            ChronoUnit.MILLIS,
            "s",
            ChronoUnit.SECONDS,
            "m",
            ChronoUnit.MINUTES,
            "min",
            ChronoUnit.MINUTES,
            "h",
            ChronoUnit.HOURS);

    private TimeText() {}

    /** Returns the time that a text says; empty if it says none, or none at all. */
    static Optional<Duration> read(String text) {
        Matcher matcher = TIME.matcher(text);
        ChronoUnit unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        return unit == null
                ? Optional.empty()
                : Optional.of(Duration.of(Long.parseLong(matcher.group(1)), unit))
                        .filter(time -> !time.isZero());
    }
}
