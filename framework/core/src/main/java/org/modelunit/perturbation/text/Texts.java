package org.modelunit.perturbation.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.perturbation.Perturbation;

/**
 * Ready-made perturbations of texts, after the kinds that CheckList tests (Ribeiro, Wu, Guestrin and Singh, Beyond Accuracy: Behavioral
 * Testing of NLP Models with CheckList, ACL 2020).
 *
 * <pre>{@code
 * assertThat(Texts.typos().along(0.02, 0.05, 0.10).probe(model, reviews))
 *         .holdsUpTo(0.05, label().stays(), atLeast(0.90).withConfidence(0.95));
 * }</pre>
 *
 * <p>They go by what a reader takes for a character: emoji, letters with combining marks and surrogate pairs stay whole. A text that has
 * nothing to change stays as it is, and so do words that {@link Perturbation#sparing} names. A strength is a share above 0 and up to 1 of
 * what could change; a stronger change touches what a weaker one touches, and more. Words, where they matter, are English ones.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Texts extends TextsByLayout {

    private Texts() {}

    /**
     * Returns texts with short forms: "do not" becomes "don't", "I am" becomes "I'm". "Yes, it is" stays, as nobody shortens it.
     *
     * @see #expansions()
     */
    public static Perturbation<String> contractions() {
        return Perturbation.drawn("contractions", Contractions.SHORT);
    }

    /**
     * Returns texts with short forms written out: "don't" becomes "do not", and "don't you" becomes "do you not". "'s" is read as "is",
     * and "'d" as "would"; behind nouns, where it may be the genitive, it stays.
     *
     * @see #contractions()
     */
    public static Perturbation<String> expansions() {
        return Perturbation.drawn("short forms written out", Contractions.LONG);
    }

    /**
     * Returns texts with whole numbers from 0 to 999,999 in English words: "25" becomes "twenty-five". Decimals, signs, dates, times,
     * prices and codes stay; years are numbers like others.
     */
    public static Perturbation<String> numbersInWords() {
        return Perturbation.drawn("numbers in words", NumberChange.IN_WORDS);
    }

    /**
     * Returns texts with English numerals from 0 to 999,999 in digits: "two hundred and five" becomes "205". A lone "one" stays, as it is
     * a pronoun as often as a number.
     */
    public static Perturbation<String> numbersInDigits() {
        return Perturbation.drawn("numbers in digits", NumberChange.IN_DIGITS);
    }

    /**
     * Returns texts about other people: known first names become others of the same gender and region, the same one each time it stands
     * in a text.
     *
     * @see org.modelunit.lexicon.Lexicons#firstNames()
     */
    public static Perturbation<String> names() {
        return Perturbation.drawn("other names", LexiconSwap.NAMES);
    }

    /**
     * Returns texts about people from elsewhere: known first names become others of the same gender from another region of the world.
     *
     * @see org.modelunit.lexicon.Lexicons#firstNames()
     */
    public static Perturbation<String> namesOfOtherRegions() {
        return Perturbation.drawn("names of other regions", LexiconSwap.NAMES_OF_OTHER_REGIONS);
    }

    /**
     * Returns texts about other places: known cities become other cities, and countries become other countries.
     *
     * @see org.modelunit.lexicon.Lexicons#cities()
     * @see org.modelunit.lexicon.Lexicons#countries()
     */
    public static Perturbation<String> places() {
        return Perturbation.drawn("other places", LexiconSwap.PLACES);
    }

    /**
     * Returns texts about people of the other sex: "he" and "she" change places with all their forms. "Her" becomes "his" before what may
     * be a noun, and else "him": "I saw her leave" becomes "I saw his leave", which is wrong.
     */
    public static Perturbation<String> pronouns() {
        return Perturbation.drawn("other pronouns", Pronouns.HE_AND_SHE);
    }

    /**
     * Returns texts that say the opposite: the first statement that is understood is negated, or is negated no longer ("is not", "isn't",
     * "never"). Understood are English auxiliaries, about a hundred common verbs after a pronoun ("I really love it" becomes "I do not
     * really love it"), and commands ("cancel it"). Other texts stay as they are, and irony is not seen.
     */
    public static Perturbation<String> negation() {
        return Perturbation.drawn("negation", Negation.OF_FIRST_STATEMENT);
    }

    /**
     * Returns texts with a sentence behind them that says neither good nor bad: "Thank you.", "Today is Tuesday."
     *
     * @see org.modelunit.lexicon.Lexicons#neutralSentences()
     */
    public static Perturbation<String> neutralSentence() {
        return Perturbation.drawn("a neutral sentence", Addition.SENTENCE);
    }
}
