package org.modelunit.law.function;

import java.util.List;

/**
 * Looks whether values obey a law.
 *
 * @param <I> the type of the values
 */
@FunctionalInterface
interface FunctionCheck<I> {

    /** Looks at all values, and notes those that break the law. */
    void look(List<I> values, Breaches breaches);

    /** Looks at one value after the other. */
    static <I> FunctionCheck<I> each(OfOne<I> check) {
        return (values, breaches) -> {
            for (int row = 0; row < values.size(); row++) {
                check.look(values.get(row), row, breaches);
                breaches.looked();
            }
        };
    }

    /**
     * Looks at one value.
     *
     * @param <I> the type of the values
     */
    @FunctionalInterface
    interface OfOne<I> {

        void look(I value, int row, Breaches breaches);
    }
}
