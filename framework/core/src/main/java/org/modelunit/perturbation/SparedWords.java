package org.modelunit.perturbation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text that a perturbation leaves as they are, in whatever case of letters they stand. */
final class SparedWords {

    /** Possessive, as a regular expression that could step back would overflow the stack on a word of a thousand hyphens. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{M}\\p{N}]++)*+");

    private SparedWords() {}

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static Set<String> of(List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("name the words to spare, such as sparing(\"refund\")");
        }
        return words.stream().map(SparedWords::key).collect(toUnmodifiableSet());
    }

    /** Tells whether a text has each of some words as often as another one. */
    static boolean areKept(Set<String> words, String before, String after) {
        return counts(words, before).equals(counts(words, after));
    }

    private static Map<String, Integer> counts(Set<String> words, String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = key(matcher.group());
            if (words.contains(word)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }
}
