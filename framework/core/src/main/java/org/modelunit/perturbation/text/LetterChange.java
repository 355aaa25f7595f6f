package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/**
 * Changes a share of the characters of words, each by itself.
 *
 * @param rule how a word is written
 */
record LetterChange(LetterRule rule) implements DrawnChange<String> {

    @Override
    public String of(String input, Draw draw) {
        TextWords words = TextWords.of(input);
        DrawnWord word = new DrawnWord(input, words, draw.random(), TextShare.require(draw.strength()));
        StringBuilder out = new StringBuilder(input.length() + 16);
        int written = 0;
        for (int i = 0; i < words.size(); i++) {
            word.draw(i);
            if (!draw.isSpared(words.word(i))) {
                out.append(input, written, words.from(i));
                rule.write(word, out);
                written = words.to(i);
            }
        }
        return out.append(input, written, input.length()).toString();
    }

    @Override
    public void checkStrength(double strength) {
        TextShare.require(strength);
    }
}
