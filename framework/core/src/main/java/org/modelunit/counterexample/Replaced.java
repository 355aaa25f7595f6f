package org.modelunit.counterexample;

import org.jspecify.annotations.Nullable;

/** A difference that cannot be taken apart: one value in the place of another. */
final class Replaced extends Part {

    private final @Nullable Object before;
    private final @Nullable Object after;

    Replaced(@Nullable Object before, @Nullable Object after) {
        this.before = before;
        this.after = after;
    }

    @Override
    @Nullable
    Object value(Choice choice) {
        return choice.keeps(this) ? after : before;
    }
}
