package org.modelunit.perturbation.text;

import java.util.List;
import org.modelunit.lexicon.Lexicons;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Adds something at the end of a text that is not blank. */
enum Addition implements DrawnChange<String> {
    SENTENCE,
    EMOJI;

    private List<String> choices() {
        return (this == SENTENCE ? Lexicons.neutralSentences() : Lexicons.neutralEmoji()).words();
    }

    @Override
    public String of(String input, Draw draw) {
        String text = input.substring(0, end(input));
        if (text.isEmpty()) {
            return input;
        }
        List<String> choices = choices();
        int first = draw.random().nextInt(choices.size());
        for (int i = 0; i < choices.size(); i++) {
            String added = choices.get((first + i) % choices.size());
            if (!hasSpared(added, draw)) {
                boolean isOpen = this == SENTENCE && Character.isLetterOrDigit(text.codePointBefore(text.length()));
                return text + (isOpen ? ". " : " ") + added;
            }
        }
        return input;
    }

    /** Where the blanks at the end begin. */
    private static int end(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    private static boolean hasSpared(String text, Draw draw) {
        TextWords words = TextWords.of(text);
        for (int i = 0; i < words.size(); i++) {
            if (draw.isSpared(words.word(i))) {
                return true;
            }
        }
        return false;
    }
}
