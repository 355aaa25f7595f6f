package org.modelunit.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.lexicon.LexiconEntry;
import org.modelunit.text.PrintableText;

/**
 * A template, what its placeholders are filled with, and the truth of its cases.
 *
 * @param template as it was written
 * @param parts what it consists of
 * @param lexicons by the names of placeholders
 * @param label the truth; null where it was not told yet
 */
record FilledTemplate(
        String template,
        List<TemplatePart> parts,
        Map<String, Lexicon> lexicons,
        @Nullable String label) {

    FilledTemplate {
        parts = List.copyOf(parts);
        lexicons = Map.copyOf(lexicons);
    }

    static FilledTemplate of(String template) {
        return new FilledTemplate(template, TemplateReader.parts(template), Map.of(), null);
    }

    boolean has(String placeholder) {
        return parts.stream().anyMatch(part -> part.name().equals(placeholder));
    }

    FilledTemplate with(String placeholder, Lexicon lexicon) {
        if (lexicons.containsKey(placeholder)) {
            throw new IllegalArgumentException("the placeholder {" + PrintableText.of(placeholder)
                    + "} of the template \"" + PrintableText.of(template)
                    + "\" is filled twice; give it one lexicon, by lexicon.and(other)");
        }
        Map<String, Lexicon> more = new HashMap<>(lexicons);
        more.put(placeholder, lexicon);
        return new FilledTemplate(template, parts, more, label);
    }

    FilledTemplate labelled(String truth) {
        return new FilledTemplate(template, parts, lexicons, truth);
    }

    void requireReady() {
        for (TemplatePart part : parts) {
            if (part.isPlaceholder() && !lexicons.containsKey(part.name())) {
                String name = PrintableText.of(part.name());
                throw new IllegalArgumentException(
                        "nothing fills the placeholder {" + name + "} of the template \"" + PrintableText.of(template)
                                + "\"; add .with(\"" + name + "\", …), or write \\{ for a brace in the text");
            }
        }
        if (label == null) {
            throw new IllegalArgumentException("the template \"" + PrintableText.of(template)
                    + "\" has no truth; add .labelled(…), with what a model should answer for its cases");
        }
    }

    String truth() {
        return label == null ? "" : label;
    }

    /** What can be chosen: each named placeholder once, wherever it stands. */
    private Map<String, Lexicon> choices() {
        Map<String, Lexicon> choices = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            TemplatePart part = parts.get(i);
            choices.put(key(i), requireNonNull(part.isPlaceholder() ? lexicons.get(part.name()) : part.words()));
        }
        return choices;
    }

    private String key(int part) {
        return parts.get(part).isPlaceholder() ? parts.get(part).name() : "\0" + part;
    }

    /** How many cases there are. */
    long count() {
        long count = 1;
        for (Lexicon lexicon : choices().values()) {
            count = Math.multiplyExact(count, (long) lexicon.size());
        }
        return count;
    }

    /** One of the cases; the last choice changes first. */
    TemplateCase at(long number) {
        List<Map.Entry<String, Lexicon>> choices = new ArrayList<>(choices().entrySet());
        Map<String, LexiconEntry> chosen = new HashMap<>();
        long rest = number;
        for (int i = choices.size() - 1; i >= 0; i--) {
            Lexicon lexicon = choices.get(i).getValue();
            chosen.put(choices.get(i).getKey(), lexicon.entries().get((int) (rest % lexicon.size())));
            rest /= lexicon.size();
        }
        StringBuilder text = new StringBuilder();
        Map<String, LexiconEntry> values = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            LexiconEntry entry = requireNonNull(chosen.get(key(i)));
            text.append(entry.text());
            if (parts.get(i).isPlaceholder()) {
                values.put(parts.get(i).name(), entry);
            }
        }
        return new TemplateCase(text.toString(), template, values);
    }
}
