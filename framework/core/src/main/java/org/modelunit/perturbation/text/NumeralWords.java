package org.modelunit.perturbation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English numerals from 0 to 999,999, without "and": two hundred five, twenty-one thousand. */
@SuppressWarnings("StringSplitter") // of constants of ours
final class NumeralWords {

    static final int LARGEST = 999_999;

    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        for (int i = 0; i < SMALL.size(); i++) {
            VALUES.put(SMALL.get(i), i);
        }
        for (int tens = 2; tens < TENS.size(); tens++) {
            VALUES.put(TENS.get(tens), 10 * tens);
            for (int unit = 1; unit < 10; unit++) {
                VALUES.put(TENS.get(tens) + "-" + SMALL.get(unit), 10 * tens + unit);
            }
        }
    }

    private NumeralWords() {}

    static String of(int number) {
        if (number < 1000) {
            return belowThousand(number);
        }
        String thousands = belowThousand(number / 1000) + " thousand";
        return number % 1000 == 0 ? thousands : thousands + " " + belowThousand(number % 1000);
    }

    private static String belowThousand(int number) {
        if (number < 100) {
            return belowHundred(number);
        }
        String hundreds = SMALL.get(number / 100) + " hundred";
        return number % 100 == 0 ? hundreds : hundreds + " " + belowHundred(number % 100);
    }

    private static String belowHundred(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        String tens = TENS.get(number / 10);
        return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
    }

    /** The words of a numeral, read one after the other for as long as they make one. */
    static final class Reader {

        private final TextWords words;
        private int next;

        private Reader(TextWords words, int first) {
            this.words = words;
            this.next = first;
        }

        /** Reads a numeral that begins at a word; -1 where none does. */
        static Reader at(TextWords words, int first) {
            return new Reader(words, first);
        }

        /** The word behind the last one that was read. */
        int next() {
            return next;
        }

        int read() {
            int begin = next;
            int number = readBelowThousand();
            if (number > 0 && is(next, begin, "thousand")) {
                next++;
                int rest = readRest(begin, true);
                return number * 1000 + Math.max(rest, 0);
            }
            return number;
        }

        private int readBelowThousand() {
            int begin = next;
            int number = readBelowHundred(begin);
            if (number > 0 && number < 10 && is(next, begin, "hundred")) {
                next++;
                return number * 100 + Math.max(readRest(begin, false), 0);
            }
            return number;
        }

        /** What follows "hundred" or "thousand", with or without "and". */
        private int readRest(int begin, boolean isBehindThousand) {
            int before = next;
            if (is(next, begin, "and")) {
                next++;
            }
            int number = !isLinked(next, begin) ? -1 : isBehindThousand ? readBelowThousand() : readBelowHundred(begin);
            if (number <= 0) {
                next = before;
            }
            return number;
        }

        private int readBelowHundred(int begin) {
            int number = isLinked(next, begin) ? VALUES.getOrDefault(words.key(next), -1) : -1;
            if (number < 0) {
                return -1;
            }
            next++;
            if (number >= 20 && number % 10 == 0 && isLinked(next, begin)) {
                int unit = VALUES.getOrDefault(words.key(next), -1);
                if (unit > 0 && unit < 10) {
                    next++;
                    return number + unit;
                }
            }
            return number;
        }

        private boolean is(int word, int begin, String key) {
            return isLinked(word, begin) && words.key(word).equals(key);
        }

        /** Tells whether a word belongs to the same phrase as the one before it. */
        private boolean isLinked(int word, int begin) {
            return word < words.size() && (word == begin || words.isFollowed(word - 1));
        }
    }
}
