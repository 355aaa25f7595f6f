package org.modelunit.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A slicing by a date that does not say yet what is looked at.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TimeSlicing<I> {

    private final String name;
    private final Function<? super I, ? extends @Nullable LocalDate> date;

    private TimeSlicing(String name, Function<? super I, ? extends @Nullable LocalDate> date) {
        this.name = name;
        this.date = date;
    }

    /**
     * Begins a slicing by a date.
     *
     * @param name what people call it
     * @param date gives the date of an input
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byDate(String name, Function<? super I, ? extends @Nullable LocalDate> date) {
        return new TimeSlicing<>(name, date);
    }

    /**
     * Begins a slicing by an instant, as the date that people in a zone have then.
     *
     * @param name what people call it
     * @param instant gives the instant of an input
     * @param zone the zone, which is never the machine's own by accident
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byInstant(
            String name, Function<? super I, ? extends @Nullable Instant> instant, ZoneId zone) {
        return new TimeSlicing<>(name + " in " + zone, input -> {
            Instant at = instant.apply(input);
            return at == null ? null : at.atZone(zone).toLocalDate();
        });
    }

    /** Returns the slicing into calendar months, "2026-11" for instance. */
    public Slicing<I> month() {
        return Slicing.by("month of " + name, input -> Optional.ofNullable(date.apply(input))
                .map(YearMonth::from));
    }

    /** Returns the slicing into days of the week, Monday first. */
    public Slicing<I> weekday() {
        return Slicing.by("weekday of " + name, input -> Optional.ofNullable(date.apply(input))
                .map(LocalDate::getDayOfWeek));
    }
}
