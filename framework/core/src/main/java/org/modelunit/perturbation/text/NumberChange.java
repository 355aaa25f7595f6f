package org.modelunit.perturbation.text;

import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;

/** Writes whole numbers from 0 to 999,999 in words, or numerals in digits. */
enum NumberChange implements DrawnChange<String> {

    /** Numbers alone: without decimals, signs and leading zeros, and not as a part of a date, a time, a price or a code. */
    IN_WORDS {
        @Override
        public String of(String input, Draw draw) {
            TextWords words = TextWords.of(input);
            Rewriting changed = new Rewriting(input);
            for (int i = 0; i < words.size(); i++) {
                int from = words.from(i);
                int to = words.to(i);
                boolean isInThousands = i + 1 < words.size()
                        && words.from(i + 1) == to + 1
                        && input.charAt(to) == ','
                        && words.to(i + 1) - words.from(i + 1) == 3
                        && to - from <= 3;
                String digits = words.word(i);
                if (isInThousands) {
                    to = words.to(i + 1);
                    digits += words.word(i + 1);
                }
                if (isNumber(digits) && isAlone(input, from, to) && !isSpared(words, i, isInThousands, draw)) {
                    changed.replace(from, to, NumeralWords.of(Integer.parseInt(digits)));
                    i += isInThousands ? 1 : 0;
                }
            }
            return changed.text();
        }

        private boolean isSpared(TextWords words, int i, boolean areTwo, Draw draw) {
            return draw.isSpared(words.word(i)) || (areTwo && draw.isSpared(words.word(i + 1)));
        }
    },

    /** Numerals; a lone "one" is a pronoun as often as a number, and stays. */
    IN_DIGITS {
        @Override
        public String of(String input, Draw draw) {
            TextWords words = TextWords.of(input);
            Rewriting changed = new Rewriting(input);
            for (int i = 0; i < words.size(); i++) {
                NumeralWords.Reader reader = NumeralWords.Reader.at(words, i);
                int number = reader.read();
                int end = reader.next();
                if (number < 0) {
                    continue;
                }
                boolean isOne = number == 1 && end == i + 1;
                if (!isOne && !isAnySpared(words, i, end, draw)) {
                    changed.replace(words.from(i), words.to(end - 1), Integer.toString(number));
                }
                i = end - 1;
            }
            return changed.text();
        }

        private boolean isAnySpared(TextWords words, int from, int to, Draw draw) {
            for (int i = from; i < to; i++) {
                if (draw.isSpared(words.word(i))) {
                    return true;
                }
            }
            return false;
        }
    };

    private static boolean isNumber(String digits) {
        if (digits.isEmpty() || digits.length() > 6 || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a number stands between blanks, or the marks of a sentence that no digit follows. */
    private static boolean isAlone(String text, int from, int to) {
        boolean isBegin = from == 0 || " \t\n\u00A0(\"'“‘".indexOf(text.charAt(from - 1)) >= 0;
        if (!isBegin || to == text.length()) {
            return isBegin;
        }
        boolean isMark = ".,;:!?)\"'”’".indexOf(text.charAt(to)) >= 0;
        return Character.isWhitespace(text.charAt(to))
                || text.charAt(to) == '\u00A0'
                || (isMark && (to + 1 == text.length() || !Character.isLetterOrDigit(text.codePointAt(to + 1))));
    }
}
