package org.modelunit.template;

import org.jspecify.annotations.Nullable;
import org.modelunit.lexicon.Lexicon;

/**
 * A part of a template: words as they stand, alternatives, or a named placeholder.
 *
 * @param name the placeholder's name; empty where it has none
 * @param words what it may be; null for a named placeholder
 */
record TemplatePart(String name, @Nullable Lexicon words) {

    static TemplatePart named(String name) {
        return new TemplatePart(name, null);
    }

    boolean isPlaceholder() {
        return !name.isEmpty();
    }
}
