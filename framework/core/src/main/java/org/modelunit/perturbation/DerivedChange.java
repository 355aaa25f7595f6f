package org.modelunit.perturbation;

import java.util.List;

/**
 * A change made of others, which say what strengths make sense.
 *
 * @param change what it does
 * @param parts the others
 */
record DerivedChange<I>(DrawnChange<I> change, List<? extends DrawnChange<?>> parts) implements DrawnChange<I> {

    DerivedChange {
        parts = List.copyOf(parts);
    }

    @Override
    public I of(I input, Draw draw) {
        return change.of(input, draw);
    }

    @Override
    public void checkStrength(double strength) {
        parts.forEach(part -> part.checkStrength(strength));
    }
}
