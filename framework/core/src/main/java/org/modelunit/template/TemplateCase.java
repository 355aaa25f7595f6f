package org.modelunit.template;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.lexicon.LexiconEntry;

/**
 * A text that a template gave, and what it was filled with, for slices.
 *
 * <pre>{@code
 * by("gender", (TemplateCase it) -> it.value("name", "gender"))
 * }</pre>
 *
 * @param text the text
 * @param template the template
 * @param values what each named placeholder was filled with; unmodifiable, in the order of the names
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TemplateCase(String text, String template, Map<String, LexiconEntry> values) {

    /** Keeps an unmodifiable copy. */
    public TemplateCase {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Returns what a placeholder was filled with; null where the template has none of this name.
     *
     * @param placeholder its name
     */
    public @Nullable String value(String placeholder) {
        LexiconEntry entry = values.get(placeholder);
        return entry == null ? null : entry.text();
    }

    /**
     * Returns what is known of the word that a placeholder was filled with; null where nothing is.
     *
     * @param placeholder its name, "name"
     * @param label what is asked for, "gender"
     */
    public @Nullable String value(String placeholder, String label) {
        LexiconEntry entry = values.get(placeholder);
        return entry == null ? null : entry.labels().get(label);
    }

    /**
     * Returns the case with another text, for perturbations: {@code Texts.typos().in(TemplateCase::text, TemplateCase::withText)}.
     *
     * @param other the text
     */
    public TemplateCase withText(String other) {
        return new TemplateCase(other, template, values);
    }
}
