package org.modelunit.lexicon;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A word or phrase, and what is known of it.
 *
 * @param text the word
 * @param labels what is known, by name: {@code gender} is {@code female}; unmodifiable, in the order of the names
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LexiconEntry(String text, Map<String, String> labels) {

    /**
     * Makes an entry.
     *
     * @throws IllegalArgumentException if the text is empty, or what is known has no name
     */
    public LexiconEntry {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "an entry of a lexicon is empty; to leave a word out, write a template that lacks it");
        }
        if (labels.containsKey("")) {
            throw new IllegalArgumentException("what is known of '" + text + "' needs a name, such as \"gender\"");
        }
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /**
     * Returns the entry with something else known of it.
     *
     * @param name what, "gender"
     * @param value its value, "female"
     */
    public LexiconEntry labelled(String name, String value) {
        return new LexiconEntry(
                text,
                Stream.concat(labels.entrySet().stream(), Map.of(name, value).entrySet().stream())
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other)));
    }

    /**
     * Tells whether something is known of it.
     *
     * @param name what, "gender"
     * @param value its value, "female"
     */
    public boolean is(String name, String value) {
        return value.equals(labels.get(name));
    }
}
