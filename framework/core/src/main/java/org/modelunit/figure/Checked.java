package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.modelunit.text.PrintableText;

/** What every figure asks of its parts. */
final class Checked {

    private Checked() {}

    /** A text that is not blank, as one printable line. */
    static String text(String text, String name) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank; say in a word or two what it is");
        }
        return PrintableText.of(text);
    }

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " must be a finite number, but was " + value + "; leave out what has no value");
        }
        return value + 0.0; // one zero of two
    }

    /** A copy with one part or more. */
    static <T> List<T> some(List<T> parts, String name) {
        List<T> copy = List.copyOf(parts);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("there are no " + name + "; a figure of nothing is no figure");
        }
        return copy;
    }

    /** A copy with one part or more, but not more than a report can show. */
    static <T> List<T> few(List<T> parts, String name) {
        List<T> copy = some(parts, name);
        if (copy.size() > Figure.MOST_POINTS) {
            throw new IllegalArgumentException("there are " + copy.size() + " " + name + ", but a figure shows "
                    + Figure.MOST_POINTS + " at most; thin them, join them, or keep the most telling ones");
        }
        return copy;
    }

    static List<Long> counts(List<Long> counts, int expected, String of) {
        List<Long> copy = List.copyOf(counts);
        if (copy.size() != expected) {
            throw new IllegalArgumentException(
                    "there are " + copy.size() + " counts, but " + expected + " " + of + "; give one for each");
        }
        copy.forEach(count -> notNegative(count, "a count"));
        return copy;
    }

    /** Rows of counts, each with one for every column. */
    static List<List<Long>> table(List<List<Long>> counts, int rows, int columns) {
        if (counts.size() != rows) {
            throw new IllegalArgumentException("there are " + counts.size() + " rows of counts, but " + rows
                    + " rows; give one list of counts for each");
        }
        return counts.stream().map(row -> counts(row, columns, "columns")).toList();
    }

    static long notNegative(long count, String name) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + count);
        }
        return count;
    }
}
