package org.modelunit.perturbation.text;

import java.util.Locale;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Writes all words in another case of letters. */
enum CaseChange implements DrawnChange<String> {
    UPPER {
        @Override
        String change(String word) {
            return word.toUpperCase(Locale.ROOT);
        }
    },
    LOWER {
        @Override
        String change(String word) {
            return word.toLowerCase(Locale.ROOT);
        }
    },
    TITLE {
        @Override
        String change(String word) {
            return capitalised(word.toLowerCase(Locale.ROOT));
        }
    };

    abstract String change(String word);

    @Override
    public String of(String input, Draw draw) {
        TextWords words = TextWords.of(input);
        Rewriting changed = new Rewriting(input);
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (!draw.isSpared(word)) {
                changed.replace(words.from(i), words.to(i), change(word));
            }
        }
        return changed.text();
    }

    /** A word with its first letter in the case of titles. */
    static String capitalised(String word) {
        int first = word.codePointAt(0);
        return new StringBuilder(word.length())
                .appendCodePoint(Character.toTitleCase(first))
                .append(word, Character.charCount(first), word.length())
                .toString();
    }

    /** A word in the case of letters that another one has. */
    static String like(String other, String word) {
        if (isCapitals(other)) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(other.codePointAt(0)) ? capitalised(word) : word;
    }

    /** Tells whether a word of two letters or more is in capitals. */
    static boolean isCapitals(String word) {
        return word.codePoints().filter(Character::isUpperCase).limit(2).count() == 2
                && word.codePoints().noneMatch(Character::isLowerCase);
    }
}
