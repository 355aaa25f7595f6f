package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Leaves out the end of a text, at the end of a word; the first word and spared ones stay. */
enum Truncation implements DrawnChange<String> {
    AT_END;

    @Override
    public String of(String input, Draw draw) {
        double share = TextShare.require(draw.strength());
        TextWords words = TextWords.of(input);
        if (words.size() == 0) {
            return input;
        }
        int least = words.isIdeographic(words.firstCharacter(0)) ? words.firstCharacter(0) + 1 : words.endCharacter(0);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (draw.isSpared(words.word(i))) {
                least = Math.max(least, words.endCharacter(i));
                break;
            }
        }
        int kept = (int) Math.ceil((1 - share) * words.characters());
        while (kept > least && !words.isEndOfWord(kept)) {
            kept--;
        }
        kept = Math.max(kept, least);
        return kept >= words.characters() ? input : input.substring(0, words.start(kept));
    }

    @Override
    public void checkStrength(double strength) {
        TextShare.require(strength);
    }
}
