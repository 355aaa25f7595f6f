package org.modelunit.perturbation.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The characters of a text, and its words: letters, marks and digits, with single apostrophes and hyphens inside, as "don't" and
 * "well-known" have. What stands between two words is a gap.
 */
final class TextWords {

    private final String text;
    private int[] starts; // of characters, and the end of the text
    private int characters;
    private int[] words; // by twos: first character, and the one behind the last
    private int size;

    private TextWords(String text) {
        this.text = text;
        this.starts = new int[text.length() + 1];
        this.words = new int[16];
    }

    static TextWords of(String text) {
        TextWords words = new TextWords(text);
        words.readCharacters();
        words.readWords();
        return words;
    }

    private void readCharacters() {
        int place = 0;
        while (place < text.length()) {
            starts[characters++] = place;
            place = Graphemes.end(text, place);
        }
        starts[characters] = place;
    }

    private void readWords() {
        int at = 0;
        while (at < characters) {
            if (!isOfWord(at)) {
                at++;
                continue;
            }
            int from = at++;
            while (at < characters && (isOfWord(at) || (isJoint(at) && at + 1 < characters && isOfWord(at + 1)))) {
                at++;
            }
            if (2 * size == words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            words[2 * size] = from;
            words[2 * size + 1] = at;
            size++;
        }
    }

    private boolean isOfWord(int character) {
        int point = text.codePointAt(starts[character]);
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        return Character.isLetter(point) || isNumeral(point) || Graphemes.isMark(point);
    }

    private static boolean isNumeral(int point) {
        int type = Character.getType(point);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private boolean isJoint(int character) {
        char first = text.charAt(starts[character]);
        return starts[character + 1] - starts[character] == 1 && (first == '\'' || first == '’' || first == '-');
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    int firstCharacter(int word) {
        return words[2 * word];
    }

    int endCharacter(int word) {
        return words[2 * word + 1];
    }

    /** How many characters there are. */
    int characters() {
        return characters;
    }

    /** The place in the text where a character begins. */
    int start(int character) {
        return starts[character];
    }

    int from(int word) {
        return starts[words[2 * word]];
    }

    int to(int word) {
        return starts[words[2 * word + 1]];
    }

    String word(int word) {
        return text.substring(from(word), to(word));
    }

    /** A word in lower case, with a plain apostrophe. */
    String key(int word) {
        return key(word(word));
    }

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Tells whether there is another word after blanks alone, with which it makes a phrase. */
    boolean isFollowed(int word) {
        return word + 1 < size && isBlank(to(word), from(word + 1));
    }

    private boolean isBlank(int from, int to) {
        for (int place = from; place < to; place++) {
            if (text.charAt(place) != ' ' && text.charAt(place) != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a word begins a sentence. */
    boolean isFirst(int word) {
        for (int place = from(word) - 1; place >= (word == 0 ? 0 : to(word - 1)); place--) {
            if (".!?…\n".indexOf(text.charAt(place)) >= 0) {
                return true;
            }
        }
        return word == 0;
    }

    /** Tells whether a character is of a script that is written without blanks. */
    boolean isIdeographic(int character) {
        int point = text.codePointAt(starts[character]);
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Tells whether a text may end before a character: behind a word and its marks, or anywhere where words are not told apart. */
    boolean isEndOfWord(int character) {
        if (character == characters) {
            return true;
        }
        if (Character.isWhitespace(text.codePointAt(starts[character - 1]))) {
            return false;
        }
        return Character.isWhitespace(text.codePointAt(starts[character]))
                || (isIdeographic(character) && isIdeographic(character - 1));
    }
}
