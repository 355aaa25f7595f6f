package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference that is made of parts in their order: components of a record, cells of a row, words of a text, letters of a word. */
final class Composite extends Part {

    private final @Nullable Object before;
    private final @Nullable Object after;
    private final List<Part> parts;
    private final Join join;
    private final List<@Nullable Object> asBefore = new ArrayList<>(); // the values of the parts

    /** Makes a whole of the values of its parts. */
    interface Join {
        @Nullable
        Object of(List<@Nullable Object> values);
    }

    Composite(@Nullable Object before, @Nullable Object after, List<Part> parts, Join join) {
        this.before = before;
        this.after = after;
        this.parts = List.copyOf(parts);
        this.join = join;
        for (Part part : this.parts) {
            asBefore.add(part.value(Choice.NONE));
        }
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    @Nullable
    Object value(Choice choice) {
        if (choice.keeps(this)) {
            return after;
        }
        List<@Nullable Object> values = new ArrayList<>(parts.size());
        boolean isAsBefore = true;
        for (int i = 0; i < parts.size(); i++) {
            @Nullable Object value = parts.get(i).value(choice);
            isAsBefore &= value == asBefore.get(i);
            values.add(value);
        }
        return isAsBefore ? before : join.of(values);
    }

    @Override
    List<Part> differences() {
        return parts.stream().filter(Part::isDifference).toList();
    }

    @Override
    List<Part> shared() {
        return parts.stream().flatMap(part -> part.shared().stream()).toList();
    }
}
