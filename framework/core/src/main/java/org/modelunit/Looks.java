package org.modelunit;

/**
 * Of how many parts of the data the same is claimed.
 *
 * @param count how many parts; 1 for a claim by itself
 * @param minimum the fewest examples by which a part can be judged; 0 where any number is enough
 */
record Looks(int count, int minimum) {

    static final Looks ONE = new Looks(1, 0);

    Looks {
        if (count < 1 || minimum < 0) {
            throw new IllegalArgumentException("there must be at least 1 part of at least 0 examples, but there were "
                    + count + " of at least " + minimum);
        }
    }
}
