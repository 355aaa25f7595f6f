package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Perturbation;

/** Texts with the same words in another layout. */
abstract sealed class TextsByLayout extends TextsBySlips permits Texts {

    TextsByLayout() {}

    /** Returns texts that are shouted: all words in capitals. */
    public static Perturbation<String> upperCase() {
        return Perturbation.drawn("upper case", CaseChange.UPPER);
    }

    /** Returns texts that were written in haste: all words in small letters. */
    public static Perturbation<String> lowerCase() {
        return Perturbation.drawn("lower case", CaseChange.LOWER);
    }

    /** Returns texts that are written like a headline: each word with a capital and small letters after it. */
    public static Perturbation<String> titleCase() {
        return Perturbation.drawn("title case", CaseChange.TITLE);
    }

    /**
     * Returns marks where none belong: a comma, a full stop, a semicolon, an exclamation mark or three dots behind words.
     *
     * <p>Its strength is the share of words with a blank behind them that get a mark, 0.1 by default.
     */
    public static Perturbation<String> addedPunctuation() {
        return Perturbation.graded("added punctuation", 0.1, GapChange.ADDED_PUNCTUATION);
    }

    /**
     * Returns texts without punctuation. Marks inside of words and numbers stay (don't, 3.5, example.com), and so do those that say
     * something themselves (5%, @home, -3).
     *
     * <p>Its strength is the share of marks that are left out, 1 by default.
     */
    public static Perturbation<String> missingPunctuation() {
        return Perturbation.graded("missing punctuation", 1, GapChange.MISSING_PUNCTUATION);
    }

    /**
     * Returns blanks of other kinds, as copying from pages and tables leaves them: a space becomes two, a tab, or one that does not break
     * (U+00A0).
     *
     * <p>Its strength is the share of spaces that change, 0.2 by default.
     */
    public static Perturbation<String> whitespace() {
        return Perturbation.graded("other whitespace", 0.2, GapChange.WHITESPACE);
    }

    /**
     * Returns texts that were cut off: their end is left out, from the end of a word on. The first word stays, and so does all up to the
     * last spared word. Scripts without blanks between words are cut between characters.
     *
     * <p>Its strength is the share of characters that are left out, 0.2 by default; a bit more, as words stay whole.
     */
    public static Perturbation<String> truncation() {
        return Perturbation.graded("truncation", 0.2, Truncation.AT_END);
    }

    /**
     * Returns texts with an emoji at the end that shows no feeling: a pin, a clock, a flag; some are of several code points.
     *
     * @see org.modelunit.lexicon.Lexicons#neutralEmoji()
     */
    public static Perturbation<String> emoji() {
        return Perturbation.drawn("an emoji", Addition.EMOJI);
    }

    /** Returns texts without emoji, as an old system passes them on: those of several code points go as a whole. */
    public static Perturbation<String> missingEmoji() {
        return Perturbation.drawn("missing emoji", MissingEmoji.ALL);
    }
}
