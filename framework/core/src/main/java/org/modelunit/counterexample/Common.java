package org.modelunit.counterexample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that both sides have, and perhaps something simpler to put in its place. */
final class Common extends Part {

    private final @Nullable Object value;
    private final @Nullable Object simpler;
    private final boolean canBeSimpler;

    private Common(@Nullable Object value, @Nullable Object simpler, boolean canBeSimpler) {
        this.value = value;
        this.simpler = simpler;
        this.canBeSimpler = canBeSimpler;
    }

    static Common fixed(@Nullable Object value) {
        return new Common(value, value, false);
    }

    static Common of(@Nullable Object value, @Nullable Object simpler) {
        return new Common(value, simpler, true);
    }

    @Override
    @Nullable
    Object value(Choice choice) {
        return choice.simplifies(this) ? simpler : value;
    }

    @Override
    List<Part> shared() {
        return canBeSimpler ? List.of(this) : List.of();
    }

    @Override
    boolean isDifference() {
        return false;
    }
}
