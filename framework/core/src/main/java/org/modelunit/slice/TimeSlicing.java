package org.modelunit.slice;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Attribute;

/**
 * A slicing by a date that does not say yet what is looked at.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TimeSlicing<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Attribute<? super I, LocalDate> date;
    private final Attribute<? super I, ?> function; // the user's own, that gives the date

    TimeSlicing(String name, Attribute<? super I, LocalDate> date, Attribute<? super I, ?> function) {
        this.name = name;
        this.date = date;
        this.function = function;
    }

    /** Returns the slicing into calendar months, "2026-11" for instance. */
    public Slicing<I> month() {
        return Slicing.by(
                "month of " + name,
                input -> Optional.ofNullable(date.of(input)).map(YearMonth::from),
                Slicing.options("the month of a date", function));
    }

    /** Returns the slicing into days of the week, Monday first. */
    public Slicing<I> weekday() {
        return Slicing.by(
                "weekday of " + name,
                input -> Optional.ofNullable(date.of(input)).map(LocalDate::getDayOfWeek),
                Slicing.options("the weekday of a date", function));
    }

    /** Returns the name, and what is still to be said. */
    @Override
    public String toString() {
        return name + ", a slicing by a date that still needs .month() or .weekday()";
    }
}
