package org.modelunit.perturbation.text;

import java.util.SplittableRandom;

/**
 * A word under change. For each of its characters two numbers are drawn, whether it changes or not: one decides whether it does, so that
 * a stronger change touches what a weaker one touches, and one decides how.
 */
final class DrawnWord {

    /** What is no character of a single code point. */
    static final int SEVERAL = -1;

    private final String text;
    private final TextWords words;
    private final SplittableRandom random;
    private final double share;
    private double[] lots = new double[32];
    private int[] choices = new int[32];
    private int first;
    private int size;

    DrawnWord(String text, TextWords words, SplittableRandom random, double share) {
        this.text = text;
        this.words = words;
        this.random = random;
        this.share = share;
    }

    /** Goes on to a word. */
    void draw(int word) {
        first = words.firstCharacter(word);
        size = words.endCharacter(word) - first;
        if (size > lots.length) {
            lots = new double[Math.max(size, 2 * lots.length)];
            choices = new int[lots.length];
        }
        for (int i = 0; i < size; i++) {
            lots[i] = random.nextDouble();
            choices[i] = random.nextInt();
        }
    }

    /** How many characters it has. */
    int size() {
        return size;
    }

    boolean isChosen(int i) {
        return lots[i] < share;
    }

    /** The character that would be chosen last of all. */
    int lastChosen() {
        int last = 0;
        for (int i = 1; i < size; i++) {
            last = lots[i] > lots[last] ? i : last;
        }
        return last;
    }

    /** One of some choices, from 0. */
    int choice(int i, int count) {
        return (int) ((Integer.toUnsignedLong(choices[i]) * count) >>> 32);
    }

    /** The code point that a character is, or {@link #SEVERAL}. */
    int point(int i) {
        int start = words.start(first + i);
        int point = text.codePointAt(start);
        return words.start(first + i + 1) - start == Character.charCount(point) ? point : SEVERAL;
    }

    boolean isLetter(int i) {
        return Character.isLetter(text.codePointAt(words.start(first + i)));
    }

    String character(int i) {
        return text.substring(words.start(first + i), words.start(first + i + 1));
    }

    boolean areSame(int i, int j) {
        return character(i).equals(character(j));
    }

    /** Writes a character as it is. */
    void keep(int i, StringBuilder out) {
        out.append(text, words.start(first + i), words.start(first + i + 1));
    }
}
