package org.modelunit.counterexample;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.integrity.InputContent;
import org.modelunit.tensor.Tensor;

/** Takes pairs of inputs apart. */
final class Parts {

    /** From how many words on a component is a text, and not a name or a category. */
    private static final int WORDS_OF_TEXT = 4;

    private final Typical typical;

    private Parts(Typical typical) {
        this.typical = typical;
    }

    /**
     * Takes a pair apart.
     *
     * @param inputs what inputs are usually like
     */
    static Part of(Object before, Object after, Typical inputs) {
        return before instanceof String one && after instanceof String other
                ? Sequences.words(one, other)
                : new Parts(inputs).changed(before, after);
    }

    static boolean areSame(@Nullable Object one, @Nullable Object other) {
        try {
            return InputContent.areSame(one, other);
        } catch (IllegalArgumentException e) { // nothing tells what it says
            return Objects.equals(one, other);
        }
    }

    /** An element of a list, before and after. */
    Part element(@Nullable Object before, @Nullable Object after) {
        return areSame(before, after) ? Common.fixed(before) : changed(before, after);
    }

    private Part changed(@Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return new Replaced(before, after);
        }
        if (before instanceof String one && after instanceof String other) {
            return isText(one, other) ? Sequences.words(one, other) : new Replaced(before, after);
        }
        if (before instanceof Row one
                && after instanceof Row other
                && one.columns().equals(other.columns())) {
            return cells(one, other);
        }
        if (before instanceof Record && before.getClass() == after.getClass()) {
            return components(before, after);
        }
        if (before instanceof List<?> one && after instanceof List<?> other) {
            return Sequences.list(one, other, this);
        }
        CellBlocks.Cells cells = cells(before, after);
        return cells == null ? new Replaced(before, after) : new CellBlocks(before, after, cells);
    }

    private boolean isText(String before, String after) {
        return !typical.isKnown(after) && Math.max(wordsIn(before), wordsIn(after)) >= WORDS_OF_TEXT;
    }

    private static long wordsIn(String text) {
        return Tokens.words(text).stream().filter(Tokens::isWord).count();
    }

    private static CellBlocks.@Nullable Cells cells(Object before, Object after) {
        if (before instanceof BufferedImage one && after instanceof BufferedImage other) {
            return ImageCells.areAlike(one, other) ? new ImageCells(one, other) : null;
        }
        if (before instanceof Tensor one && after instanceof Tensor other) {
            return TensorCells.areAlike(one, other) ? new TensorCells(one, other) : null;
        }
        return ArrayCells.areAlike(before, after) ? new ArrayCells(before, after) : null;
    }

    private Part cells(Row before, Row after) {
        return new Composite(
                before,
                after,
                named(before.columns(), before.cells(), after.cells()),
                values -> before.withCells(values.stream().map(String::valueOf).toList()));
    }

    private Part components(Object before, Object after) {
        List<@Nullable Object> one = Records.values(before);
        List<@Nullable Object> other = Records.values(after);
        return one == null || other == null
                ? new Replaced(before, after)
                : new Composite(
                        before,
                        after,
                        named(Records.names(before.getClass()), one, other),
                        values -> Records.of(before.getClass(), values));
    }

    private List<Part> named(
            List<String> names, List<? extends @Nullable Object> before, List<? extends @Nullable Object> after) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Typical usual = typical.part(names.get(i));
            @Nullable Object one = before.get(i);
            @Nullable Object other = after.get(i);
            parts.add(areSame(one, other) ? shared(one, usual) : new Parts(usual).changed(one, other));
        }
        return parts;
    }

    private static Part shared(@Nullable Object value, Typical usual) {
        Object frequent = usual.mostFrequent().orElse(value instanceof String ? "" : null);
        return value == null || frequent == null || areSame(value, frequent)
                ? Common.fixed(value)
                : Common.of(value, frequent);
    }
}
