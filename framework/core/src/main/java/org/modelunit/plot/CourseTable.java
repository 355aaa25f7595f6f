package org.modelunit.plot;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.RunPoint;
import org.modelunit.text.Numbers;

/**
 * All numbers of a {@link CourseCard}, a row for each run, what decides first. Values have four significant digits, and bars those
 * that they were written with.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CourseTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int COMMIT = 12;
    private static final int DIGITS = 4;
    private static final double LARGE = 1000;
    private static final int LONGEST_BAR = 10;
    private static final String NO_VALUE = "no value";

    private CourseTable() {}

    /** Returns the names of the columns. */
    public static List<String> heads() {
        return List.of("value", "lower", "upper", "bar", "status", "run", "commit");
    }

    /**
     * Returns the rows, in the order of the runs; a bound that does not exist is empty.
     *
     * @param runs what became of the claim, the oldest first
     */
    public static List<List<String>> rows(List<RunPoint> runs) {
        return runs.stream().map(CourseTable::row).toList();
    }

    private static List<String> row(RunPoint run) {
        return List.of(
                value(run),
                run.hasValue() ? bound(run.bounds().lower()) : "",
                run.hasValue() ? bound(run.bounds().upper()) : "",
                String.join(" ", bars(run)),
                run.status(),
                TIME.format(run.started()),
                commit(run));
    }

    private static String value(RunPoint run) {
        return run.hasValue() ? number(run.value()) : NO_VALUE;
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "" : number(value);
    }

    private static String commit(RunPoint run) {
        return run.commit().substring(0, run.commit().offsetByCodePoints(0, digits(run.commit())));
    }

    private static int digits(String commit) {
        return Math.min(COMMIT, commit.codePointCount(0, commit.length()));
    }

    /** A value with four digits, so that values of one size stand in line; a large whole one with all of its own. */
    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return Math.abs(value) < LARGE ? Numbers.significant(value, DIGITS) : FigureTable.number(value);
    }

    /** A bar as it was written, unless nobody has: one that was computed may have many digits. */
    private static String written(double bar) {
        String plain = Numbers.plain(bar);
        return plain.length() <= LONGEST_BAR ? plain : Numbers.significant(bar, DIGITS);
    }

    /** The bars of a run in words: "≥ 0.75". */
    static List<String> bars(RunPoint run) {
        List<String> bars = new ArrayList<>();
        if (Double.isFinite(run.atLeast())) {
            bars.add("≥ " + written(run.atLeast()));
        }
        if (Double.isFinite(run.atMost())) {
            bars.add("≤ " + written(run.atMost()));
        }
        return bars;
    }

    /** A run in words, for those who do not see the picture. */
    static String words(RunPoint run) {
        StringBuilder words = new StringBuilder(TIME.format(run.started()));
        if (!run.commit().isEmpty()) {
            words.append(", commit ").append(commit(run));
        }
        words.append(": ").append(value(run));
        if (run.hasValue()) {
            part(words, ", at least ", bound(run.bounds().lower()));
            part(words, ", at most ", bound(run.bounds().upper()));
        }
        part(words, ", bar ", String.join(" and ", bars(run)));
        return words.append("; ").append(run.status()).toString();
    }

    private static void part(StringBuilder words, String name, String text) {
        if (!text.isEmpty()) {
            words.append(name).append(text);
        }
    }
}
