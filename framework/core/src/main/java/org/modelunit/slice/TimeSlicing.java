package org.modelunit.slice;

import java.time.LocalDate;
import java.time.YearMonth;
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

    TimeSlicing(String name, Function<? super I, ? extends @Nullable LocalDate> date) {
        this.name = name;
        this.date = date;
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
