package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Perturbation;

/** Texts whose letters are wrong. */
abstract sealed class TextsBySlips permits TextsByLayout {

    private static final double SLIPS = 0.05;

    TextsBySlips() {}

    private static Perturbation<String> letters(String name, double share, LetterRule rule) {
        return Perturbation.graded(name, share, new LetterChange(rule));
    }

    /**
     * Returns slips to a neighbouring key: letters of words are replaced by ones that lie beside them on a QWERTY keyboard, in the same
     * case. Digits stay, as other ones would say something else.
     *
     * <p>Its strength is the share of the letters from a to z that change, 0.05 by default.
     */
    public static Perturbation<String> typos() {
        return letters("keyboard typos", SLIPS, Misspellings::typos);
    }

    /**
     * Returns letters in the wrong order: two letters of a word that stand beside each other change places, as in "recieve". Each letter
     * moves by one place at most.
     *
     * <p>Its strength is the share of pairs of letters that change places, 0.05 by default.
     */
    public static Perturbation<String> swaps() {
        return letters("swapped letters", SLIPS, Misspellings::swaps);
    }

    /**
     * Returns letters that were not hit: each is left out, but for one of each word.
     *
     * <p>Its strength is the share of letters that are left out, 0.05 by default.
     */
    public static Perturbation<String> drops() {
        return letters("dropped letters", SLIPS, Misspellings::drops);
    }

    /**
     * Returns letters that were hit twice, as in "helllo".
     *
     * <p>Its strength is the share of letters that are doubled, 0.05 by default.
     */
    public static Perturbation<String> doublings() {
        return letters("doubled letters", SLIPS, Misspellings::doublings);
    }

    /**
     * Returns errors of reading from a scan: letters and digits are taken for others of a like shape (0 and O, 1 and l, 5 and S), and
     * pairs for one letter or the other way round (rn and m, cl and d, vv and w).
     *
     * <p>Its strength is the share of characters with a like shape that are misread, 0.05 by default.
     */
    public static Perturbation<String> ocrErrors() {
        return letters("OCR errors", SLIPS, Misspellings::ocrErrors);
    }

    /**
     * Returns letters from other alphabets that look the same: Cyrillic and Greek ones in Latin words, as somebody writes who wants to
     * get past a filter. After the confusable characters of Unicode (UTS #39), from a list of our own.
     *
     * <p>Its strength is the share of letters with a look-alike that are replaced, 0.05 by default.
     */
    public static Perturbation<String> lookAlikes() {
        return letters("look-alikes", SLIPS, Misspellings::lookAlikes);
    }

    /**
     * Returns accents where none belong, as other keyboard layouts and hasty fingers leave them: à for a, ñ for n.
     *
     * <p>Its strength is the share of letters that can have an accent and get one, 0.05 by default.
     */
    public static Perturbation<String> accents() {
        return letters("added accents", SLIPS, Misspellings::accents);
    }

    /**
     * Returns Latin letters without accents and strokes, as somebody types without the right keyboard: e for é, o for ø. Letters of other
     * scripts keep their marks, which make other letters there.
     *
     * <p>Its strength is the share of such letters that lose them, 1 by default.
     */
    public static Perturbation<String> missingAccents() {
        return letters("missing accents", 1, Misspellings::missingAccents);
    }

    /**
     * Returns letters in the wrong case, each by itself, as in "hELlo".
     *
     * <p>Its strength is the share of letters that change case, 0.05 by default.
     */
    public static Perturbation<String> mixedCase() {
        return letters("mixed case", SLIPS, Misspellings::mixedCase);
    }
}
