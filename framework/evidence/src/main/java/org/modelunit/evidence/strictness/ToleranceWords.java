package org.modelunit.evidence.strictness;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an exact check requires, in words: "be close to the reference, within 2 ulps". A tolerance that is narrower asks for more; where
 * anything but the numbers of a tolerance differs, nobody can tell.
 */
final class ToleranceWords {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?([eE][-+]?\\d+)?(?![\\w.]*\\w)");
    private static final Pattern ONE_OR_MORE = Pattern.compile("\\bulps?\\b");
    private static final String WITHIN = "within ";
    private static final String CLOSE = "be close to the reference, " + WITHIN;
    private static final String EQUAL = "equal the reference";

    private ToleranceWords() {}

    /** Whether a tolerance is said. */
    static boolean isTolerance(String words) {
        return words.contains(WITHIN) || words.equals(EQUAL);
    }

    /** Whether one requirement asks for no less than another. */
    static boolean isAtMost(String words, String other) {
        if (words.equals(other) || words.equals(EQUAL) && other.startsWith(CLOSE)) {
            return true;
        }
        if (!words.contains(WITHIN) || !skeleton(words).equals(skeleton(other))) {
            return false;
        }
        List<Double> numbers = numbers(words);
        List<Double> others = numbers(other);
        for (int i = 0; i < numbers.size(); i++) {
            if (!(numbers.get(i) <= others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words, with the numbers behind the first "within" taken out. */
    private static String skeleton(String words) {
        int from = Math.max(0, words.indexOf(WITHIN));
        String tolerance = NUMBER.matcher(words.substring(from)).replaceAll("#");
        return words.substring(0, from) + ONE_OR_MORE.matcher(tolerance).replaceAll("ulps");
    }

    private static List<Double> numbers(String words) {
        return NUMBER.matcher(words.substring(Math.max(0, words.indexOf(WITHIN))))
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
    }
}
