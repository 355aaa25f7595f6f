package org.modelunit.perturbation.text;

import java.util.SplittableRandom;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Changes a share of what stands between words, each place by itself. */
@SuppressWarnings("ImmutableEnumChecker") // nobody writes to the arrays
enum GapChange implements DrawnChange<String> {

    /** A mark behind a word that blanks follow. */
    ADDED_PUNCTUATION {
        private final String[] marks = {",", ".", ";", "!", "..."};

        @Override
        void change(String text, int from, int to, Lots lots, StringBuilder out) {
            if (from > 0 && from < to && isBlank(text.charAt(from)) && lots.isChosen()) {
                out.append(marks[lots.choice(marks.length)]);
            }
            out.append(text, from, to);
        }
    },

    /** Marks that nothing but blanks, the end of the text or other marks follow, or stand before. */
    MISSING_PUNCTUATION {
        @Override
        void change(String text, int from, int to, Lots lots, StringBuilder out) {
            int place = from;
            while (place < to) {
                int end = runEnd(text, place, to);
                boolean isInside = place == from && end == to && from > 0 && to < text.length(); // 3.5, example.com
                for (int next = place; next < end; ) {
                    int mark = Graphemes.end(text, next);
                    if (isInside || !isLoose(text, next) || !lots.isChosen()) {
                        out.append(text, next, mark);
                    }
                    next = mark;
                }
                place = end;
            }
        }

        /** Tells whether a mark says nothing about what it stands at, as the sign of a number, 5% or @home do. */
        private boolean isLoose(String text, int place) {
            char mark = text.charAt(place);
            boolean isOfNumber = (mark == '-' || mark == '.')
                    && place + 1 < text.length()
                    && Character.isDigit(text.charAt(place + 1));
            return "%@#&*/\\\u00A7".indexOf(mark) < 0 && !isOfNumber && isPunctuation(text.codePointAt(place));
        }

        /** The end of a run of blanks, or of what is none. */
        private int runEnd(String text, int from, int to) {
            boolean isBlank = isBlank(text.charAt(from));
            int end = from + 1;
            while (end < to && isBlank(text.charAt(end)) == isBlank) {
                end++;
            }
            return end;
        }
    },

    /** Single spaces as two, as a tab, or as one that does not break. */
    WHITESPACE {
        private final String[] blanks = {"  ", "\t", "\u00A0"};

        @Override
        void change(String text, int from, int to, Lots lots, StringBuilder out) {
            for (int place = from; place < to; place++) {
                char each = text.charAt(place);
                boolean isBase = place + 1 < to && Graphemes.isMark(text.codePointAt(place + 1));
                if (each == ' ' && !isBase && lots.isChosen()) {
                    out.append(blanks[lots.choice(blanks.length)]);
                } else {
                    out.append(each);
                }
            }
        }
    };

    /** Writes what stands between two words, or at an end of the text. */
    abstract void change(String text, int from, int to, Lots lots, StringBuilder out);

    @Override
    public String of(String input, Draw draw) {
        Lots lots = new Lots(draw.random(), TextShare.require(draw.strength()));
        TextWords words = TextWords.of(input);
        if (words.size() == 0) {
            return input; // marks alone
        }
        StringBuilder out = new StringBuilder(input.length() + 16);
        int written = 0;
        for (int i = 0; i <= words.size(); i++) {
            int to = i < words.size() ? words.from(i) : input.length();
            change(input, written, to, lots, out);
            if (i < words.size()) {
                out.append(input, to, words.to(i));
                written = words.to(i);
            }
        }
        return out.toString();
    }

    @Override
    public void checkStrength(double strength) {
        TextShare.require(strength);
    }

    private static boolean isBlank(char each) {
        return Character.isWhitespace(each) || each == '\u00A0';
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Two numbers for each place, whether it changes or not. */
    private static final class Lots {

        private final SplittableRandom random;
        private final double share;
        private int choice;

        Lots(SplittableRandom random, double share) {
            this.random = random;
            this.share = share;
        }

        boolean isChosen() {
            double lot = random.nextDouble();
            choice = random.nextInt();
            return lot < share;
        }

        int choice(int count) {
            return (int) ((Integer.toUnsignedLong(choice) * count) >>> 32);
        }
    }
}
