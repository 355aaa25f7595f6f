package org.modelunit.counterexample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word that became another one. It is taken apart into letters when somebody asks, as most words are undone as a whole. */
final class Word extends Part {

    private final String before;
    private final String after;
    private @Nullable Part letters;

    Word(String before, String after) {
        this.before = before;
        this.after = after;
    }

    @Override
    @Nullable
    Object value(Choice choice) {
        if (choice.keeps(this)) {
            return after;
        }
        return letters == null ? before : letters.value(choice);
    }

    @Override
    List<Part> differences() {
        if (letters == null) {
            letters = Sequences.letters(before, after);
        }
        return letters.differences();
    }
}
