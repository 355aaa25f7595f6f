package org.modelunit.counterexample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some elements of a sequence in a row. */
record Tokens(List<@Nullable Object> elements) {

    static final Tokens NONE = new Tokens(List.of());

    /** The elements of all. */
    static List<@Nullable Object> all(List<@Nullable Object> parts) {
        List<@Nullable Object> all = new ArrayList<>(parts.size());
        for (@Nullable Object part : parts) {
            if (part instanceof Tokens tokens) {
                all.addAll(tokens.elements);
            } else {
                all.add(part);
            }
        }
        return all;
    }

    static String text(List<@Nullable Object> parts) {
        StringBuilder text = new StringBuilder();
        all(parts).forEach(text::append);
        return text.toString();
    }

    /** The words of a text, what is between words and is no blank, one by one, and the blanks between, as they stand. */
    static List<@Nullable Object> words(String text) {
        List<@Nullable Object> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.offsetByCodePoints(start, 1);
            Kind kind = Kind.of(text.codePointAt(start));
            while (kind != Kind.SIGN && end < text.length() && goesOn(text, end, kind)) {
                end = text.offsetByCodePoints(end, 1);
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static boolean goesOn(String text, int at, Kind kind) {
        int character = text.codePointAt(at);
        if (Kind.of(character) == kind) {
            return true;
        }
        int next = at + Character.charCount(character);
        return kind == Kind.WORD
                && (character == '\'' || character == '’')
                && next < text.length()
                && Kind.of(text.codePointAt(next)) == Kind.WORD;
    }

    /** The code points of a word, each as a text. */
    static List<@Nullable Object> letters(String word) {
        List<@Nullable Object> letters = new ArrayList<>();
        word.codePoints().mapToObj(Character::toString).forEach(letters::add);
        return letters;
    }

    static boolean isBlank(@Nullable Object token) {
        return token instanceof String text && text.isBlank();
    }

    /** Whether a token is a word, and not a sign or blank. */
    static boolean isWord(@Nullable Object token) {
        return token instanceof String text && !text.isEmpty() && Kind.of(text.codePointAt(0)) == Kind.WORD;
    }

    private enum Kind {
        WORD,
        BLANK,
        SIGN;

        static Kind of(int character) {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                return BLANK;
            }
            int type = Character.getType(character);
            boolean isMark = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
            return isMark || Character.isLetterOrDigit(character) ? WORD : SIGN;
        }
    }
}
