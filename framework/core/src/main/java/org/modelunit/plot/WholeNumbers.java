package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens texts so that what is left says nothing false: no number is cut into another one, and words go before numbers do. */
final class WholeNumbers {

    static final String MORE = "…";

    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,:-]*\\d)?(?:[eE]-?\\d+)?%?");
    private static final int LONGEST = 60; // of a number
    private static final int MOST_WORDS = 100;

    private WholeNumbers() {}

    /** Tells whether a text fits. */
    interface Fit {
        boolean fits(String text);
    }

    /**
     * Returns a place where a text can be cut, at another one or before it: never inside a number, unless there is nothing else.
     *
     * @param text any text
     * @param end where it would be cut
     */
    static int cut(String text, int end) {
        int from = Math.max(0, end - LONGEST);
        Matcher numbers = NUMBER.matcher(text).region(from, Math.min(text.length(), end + LONGEST));
        while (numbers.find() && numbers.start() < end) {
            if (numbers.end() > end) {
                return numbers.start() == 0 ? end : numbers.start();
            }
        }
        return end;
    }

    /**
     * Returns a place where a text can begin, at another one or after it: never inside a number, unless there is nothing else.
     *
     * @param text any text
     * @param begin where it would begin
     */
    static int next(String text, int begin) {
        int from = Math.max(0, begin - LONGEST);
        Matcher numbers = NUMBER.matcher(text).region(from, Math.min(text.length(), begin + LONGEST));
        while (numbers.find() && numbers.start() < begin) {
            if (numbers.end() > begin) {
                return numbers.end() == text.length() ? begin : numbers.end();
            }
        }
        return begin;
    }

    /**
     * Returns a text without some of its words that hold no digit, the longest first, an ellipsis in the place of each; the text that was
     * given where that is not enough, or where there is no number to be kept.
     *
     * @param text any text
     * @param fit how much is enough
     */
    static String withoutWords(String text, Fit fit) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", MOST_WORDS + 1)));
        if (words.size() > MOST_WORDS || !NUMBER.matcher(text).find()) {
            return text;
        }
        while (!fit.fits(joined(words))) {
            int longest = -1;
            for (int i = 0; i < words.size(); i++) {
                boolean isWord = words.get(i).length() > 1
                        && !NUMBER.matcher(words.get(i)).find();
                if (isWord
                        && (longest < 0
                                || words.get(i).length() > words.get(longest).length())) {
                    longest = i;
                }
            }
            if (longest < 0) {
                return text;
            }
            words.set(longest, MORE);
        }
        return joined(words);
    }

    /** Words with a blank between them; neighbouring ellipses are one. */
    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (String word : words) {
            if (!word.equals(MORE) || !last.equals(MORE)) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
            last = word;
        }
        return text.toString();
    }
}
