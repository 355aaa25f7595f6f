package org.modelunit.weakspot;

/**
 * How many rows a slice must have, and may have.
 *
 * @param minimum the fewest
 * @param maximum the most; what is worse than the lesser part is no spot
 */
record Limits(int minimum, int maximum) {

    boolean contains(int rows) {
        return rows >= minimum && rows <= maximum;
    }
}
