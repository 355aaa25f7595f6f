package org.modelunit.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Words of one kind, each with what is known of it. A value: immutable, with its entries in a fixed order.
 *
 * <pre>{@code
 * var names = Lexicon.of("Anna", "Mary").labelled("gender", "female")
 *         .and(Lexicon.of("Tom").labelled("gender", "male"));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Lexicon {

    private final List<LexiconEntry> entries;

    private Lexicon(List<LexiconEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a lexicon needs a word, but got none");
        }
        Set<String> texts = new HashSet<>();
        for (LexiconEntry entry : entries) {
            if (!texts.add(entry.text())) {
                throw new IllegalArgumentException(
                        "'" + entry.text() + "' stands twice in a lexicon, where each word stands once");
            }
        }
        this.entries = List.copyOf(entries);
    }

    /**
     * Returns a lexicon of words about which nothing else is known.
     *
     * @param words one or more, each once, none empty
     */
    public static Lexicon of(String... words) {
        return of(List.of(words));
    }

    /**
     * Returns a lexicon of words about which nothing else is known.
     *
     * @param words one or more, each once, none empty
     */
    public static Lexicon of(List<String> words) {
        return new Lexicon(
                words.stream().map(word -> new LexiconEntry(word, Map.of())).toList());
    }

    /**
     * Returns this lexicon with something known of all its words.
     *
     * @param name what, "gender"
     * @param value its value, "female"
     */
    public Lexicon labelled(String name, String value) {
        return new Lexicon(
                entries.stream().map(entry -> entry.labelled(name, value)).toList());
    }

    /**
     * Returns this lexicon and another one together.
     *
     * @param other the other one, with none of this one's words
     */
    public Lexicon and(Lexicon other) {
        return new Lexicon(
                Stream.concat(entries.stream(), other.entries.stream()).toList());
    }

    /**
     * Returns the words about which something is known.
     *
     * @param name what, "gender"
     * @param value its value, "female"
     * @throws IllegalArgumentException if there is none, saying which values there are
     */
    public Lexicon where(String name, String value) {
        List<LexiconEntry> some =
                entries.stream().filter(entry -> entry.is(name, value)).toList();
        if (some.isEmpty()) {
            Set<String> known = new TreeSet<>();
            for (LexiconEntry entry : entries) {
                if (entry.labels().containsKey(name)) {
                    known.add(entry.labels().get(name));
                }
            }
            throw new IllegalArgumentException("no word of the lexicon has the " + name + " '" + value + "'; "
                    + (known.isEmpty() ? "none has any " + name : "there are " + String.join(", ", known)));
        }
        return new Lexicon(some);
    }

    /** Returns the entries, in their order, unmodifiable. */
    public List<LexiconEntry> entries() {
        return entries;
    }

    /** Returns the words, in their order. */
    public List<String> words() {
        List<String> words = new ArrayList<>(entries.size());
        entries.forEach(entry -> words.add(entry.text()));
        return List.copyOf(words);
    }

    /** Returns how many words there are. */
    public int size() {
        return entries.size();
    }

    /** Tells whether it has the same words in the same order, and the same is known of them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Lexicon that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Returns how many words there are. */
    @Override
    public String toString() {
        return "a lexicon of " + entries.size() + (entries.size() == 1 ? " word" : " words");
    }
}
