package org.modelunit.perturbation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.lexicon.Lexicon;
import org.modelunit.lexicon.LexiconEntry;
import org.modelunit.lexicon.Lexicons;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/**
 * Replaces words of a lexicon by others of the same kind, where they are written with a capital. All names of one kind in a text move on
 * by one number of places, so that two people stay two people.
 */
@SuppressWarnings({"StringSplitter", "ImmutableEnumChecker"}) // of constants of ours, which nobody writes to
enum LexiconSwap implements DrawnChange<String> {
    NAMES(Kinds.of(Lexicons.firstNames(), "gender", "region")),
    NAMES_OF_OTHER_REGIONS(Kinds.of(Lexicons.firstNames(), "gender")),
    PLACES(Kinds.of(Lexicons.cities()).and(Kinds.of(Lexicons.countries())));

    private final transient Kinds kinds;

    LexiconSwap(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String of(String input, Draw draw) {
        int lot = draw.random().nextInt();
        TextWords words = TextWords.of(input);
        Rewriting changed = new Rewriting(input);
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(kinds.longest, words.size() - i); length > 0; length--) {
                String phrase = phrase(words, input, i, length, draw);
                String name = withoutPossessive(phrase);
                List<LexiconEntry> kind = kinds.kindOf(name);
                if (kind != null) {
                    String other = kinds.other(name, kind, lot, this == NAMES_OF_OTHER_REGIONS);
                    int from = words.from(i);
                    changed.replace(from, from + name.length(), CaseChange.isCapitals(name) ? upper(other) : other);
                    i += length - 1;
                    break;
                }
            }
        }
        return changed.text();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Some words as they stand, or an empty text where they are no phrase, or one of them has to stay. */
    private static String phrase(TextWords words, String input, int first, int length, Draw draw) {
        for (int i = first; i < first + length; i++) {
            if (!Character.isUpperCase(input.codePointAt(words.from(i)))
                    || draw.isSpared(words.word(i))
                    || (i > first && !words.isFollowed(i - 1))) {
                return "";
            }
        }
        return input.substring(words.from(first), words.to(first + length - 1));
    }

    private static String withoutPossessive(String phrase) {
        return TextWords.key(phrase).endsWith("'s") ? phrase.substring(0, phrase.length() - 2) : phrase;
    }

    /** Entries by what they are and by what they are called. */
    private static final class Kinds {

        private final Map<String, List<LexiconEntry>> byName = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int longest = 1;

        static Kinds of(Lexicon lexicon, String... labels) {
            Map<String, List<LexiconEntry>> groups = new LinkedHashMap<>();
            for (LexiconEntry entry : lexicon.entries()) {
                StringBuilder kind = new StringBuilder();
                for (String label : labels) {
                    kind.append(entry.labels().get(label)).append('|');
                }
                groups.computeIfAbsent(kind.toString(), fresh -> new ArrayList<>())
                        .add(entry);
            }
            Kinds kinds = new Kinds();
            groups.values().forEach(kinds::add);
            return kinds;
        }

        private void add(List<LexiconEntry> group) {
            for (int place = 0; place < group.size(); place++) {
                String key = TextWords.key(group.get(place).text());
                longest = Math.max(longest, key.split(" ").length);
                add(key, group, place);
                add(Misspellings.withoutAccents(key), group, place); // Jose is José
            }
        }

        private void add(String key, List<LexiconEntry> group, int place) {
            byName.put(key, group);
            places.put(key, place);
        }

        Kinds and(Kinds other) {
            byName.putAll(other.byName);
            places.putAll(other.places);
            longest = Math.max(longest, other.longest);
            return this;
        }

        @Nullable
        List<LexiconEntry> kindOf(String name) {
            return name.isEmpty() ? null : byName.get(TextWords.key(name));
        }

        String other(String name, List<LexiconEntry> kind, int lot, boolean isOfOtherRegion) {
            int size = kind.size();
            int place = places.getOrDefault(TextWords.key(name), 0);
            int block = isOfOtherRegion ? sizeOfRegion(kind, kind.get(place)) : 1;
            int steps = 1 + (int) ((Integer.toUnsignedLong(lot) * (size / block - 1)) >>> 32);
            return kind.get((place + steps * block) % size).text();
        }

        /** Regions follow one another, each with as many names. */
        private static int sizeOfRegion(List<LexiconEntry> kind, LexiconEntry name) {
            String region = name.labels().getOrDefault("region", "");
            return (int)
                    kind.stream().filter(entry -> entry.is("region", region)).count();
        }
    }
}
