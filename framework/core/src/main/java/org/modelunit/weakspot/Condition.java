package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numbers;

/** What a rule asks of one column; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Condition {

    /** Returns the column's name; a component of a nested record has a dot in it, "address.city". */
    String column();

    /** Tells whether a cell meets the condition: null where it is missing, else a {@code Double} or a {@code String}. */
    boolean holds(@Nullable Object cell);

    /**
     * The value is a number in a range.
     *
     * @param column the column's name
     * @param lower the lower end; negative infinity where there is none
     * @param includesLower whether the lower end is inside
     * @param upper the upper end; positive infinity where there is none
     * @param includesUpper whether the upper end is inside
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Range(String column, double lower, boolean includesLower, double upper, boolean includesUpper)
            implements Condition {

        /** Refuses an empty range. */
        public Range {
            requireNonNull(column, "column");
            if (!(lower < upper || lower == upper && includesLower && includesUpper)) {
                throw new IllegalArgumentException(
                        "a range must not be empty, but " + column + " should lie between " + lower + " and " + upper);
            }
        }

        @Override
        public boolean holds(@Nullable Object cell) {
            double number = Cells.number(cell);
            return (includesLower ? number >= lower : number > lower)
                    && (includesUpper ? number <= upper : number < upper);
        }

        /** Returns the range as people write it: {@code duration > 30}, {@code 20 <= age < 30}, {@code children = 0}. */
        @Override
        public String toString() {
            if (lower == upper) {
                return column + " = " + Numbers.plain(lower);
            }
            String above = includesLower ? ">=" : ">";
            String below = includesUpper ? "<=" : "<";
            if (lower == Double.NEGATIVE_INFINITY) {
                return column + " " + below + " " + Numbers.plain(upper);
            }
            return upper == Double.POSITIVE_INFINITY
                    ? column + " " + above + " " + Numbers.plain(lower)
                    : Numbers.plain(lower) + " " + above.replace('>', '<') + " " + column + " " + below + " "
                            + Numbers.plain(upper);
        }
    }

    /**
     * The value is a certain category.
     *
     * @param column the column's name
     * @param category the category in words
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Equal(String column, String category) implements Condition {

        public Equal {
            requireNonNull(column, "column");
            requireNonNull(category, "category");
        }

        @Override
        public boolean holds(@Nullable Object cell) {
            return cell != null && Cells.text(cell).equals(category);
        }

        /** Returns the condition as people write it: "purpose = new car". */
        @Override
        public String toString() {
            return column + " = " + category;
        }
    }

    /**
     * The value is missing.
     *
     * @param column the column's name
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    record Missing(String column) implements Condition {

        public Missing {
            requireNonNull(column, "column");
        }

        @Override
        public boolean holds(@Nullable Object cell) {
            return cell == null;
        }

        /** Returns the condition as people write it: "savings is missing". */
        @Override
        public String toString() {
            return column + " is missing";
        }
    }
}
