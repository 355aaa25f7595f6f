package org.modelunit.slice;

import java.io.Serializable;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Attribute;
import org.modelunit.column.NumberAttribute;

/**
 * A slicing by a text that does not say yet what is looked at. Inputs without a text (null) form a slice of their own.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TextSlicing<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Attribute<? super I, String> text;

    TextSlicing(String name, Attribute<? super I, String> text) {
        this.name = name;
        this.text = text;
    }

    /** Returns the slicing by the text's length in code points, which its bins complete. */
    public NumberSlicing<I> length() {
        NumberAttribute<I> length = input -> {
            String found = text.of(input);
            return found == null ? Double.NaN : length(found);
        };
        return Slicing.byNumber("length of " + name, length, Slicing.options("the length of a text", text));
    }

    /** In code points. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns the slicing by the script that most letters of the text are of ("Latin", "Cyrillic"); a text without letters is missing. */
    public Slicing<I> script() {
        return Slicing.by(
                "script of " + name,
                input -> present(input).flatMap(TextSlicing::script),
                Slicing.options("the script of a text", text));
    }

    private static Optional<String> script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<UnicodeScript, Integer>comparingByKey()
                                .reversed()))
                .map(entry -> words(entry.getKey()));
    }

    private static String words(UnicodeScript script) {
        String lower = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /**
     * Returns the slicing with one slice of the texts that contain some words, and one of those that do not.
     *
     * @param words the words, as they are written
     */
    public Slicing<I> contains(String words) {
        return Slicing.by(
                name,
                input -> present(input)
                        .map(found -> found.contains(words) ? "with '" + words + "'" : "without '" + words + "'"),
                Slicing.options("words in a text", text).with("words", words));
    }

    private Optional<String> present(I input) {
        return Optional.ofNullable(text.of(input));
    }

    /** Whether a text is there and is so. */
    static boolean holds(@Nullable String text, Predicate<String> condition) {
        return text != null && condition.test(text);
    }

    /** Returns the name, and what is still to be said. */
    @Override
    public String toString() {
        return name + ", a slicing by a text that still needs .length(), .script() or .contains(…)";
    }
}
