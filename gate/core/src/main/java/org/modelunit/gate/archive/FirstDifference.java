package org.modelunit.gate.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modelunit.text.PrintableText;

/**
 * Where a text leaves what it should be.
 *
 * @param line the number of the line, from 1
 * @param found what stands there
 * @param right what should stand there
 */
record FirstDifference(int line, String found, String right) {

    private static final int BEFORE = 20;
    private static final int LONGEST = 80;

    /**
     * Compares a text with those that it may be.
     *
     * @param text the text
     * @param possible what it may be, one at least
     * @return where it leaves the one that it has most in common with; nothing if it is one of them
     */
    static Optional<FirstDifference> of(String text, List<String> possible) {
        if (possible.contains(text)) {
            return Optional.empty();
        }
        return possible.stream()
                .max(Comparator.comparingInt(right -> common(text, right)))
                .map(right -> at(common(text, right), text, right));
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        for (int at = 0; at < most; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return at;
            }
        }
        return most;
    }

    private static FirstDifference at(int place, String text, String right) {
        String before = text.substring(0, place);
        int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
        int from = Math.max(before.lastIndexOf('\n') + 1, place - BEFORE);
        String found = line(text, from);
        String should = line(right, from);
        return found.equals(should) // but for where they end
                ? new FirstDifference(line, found + end(text, place), should + end(right, place))
                : new FirstDifference(line, found, should);
    }

    /** From there to the end of the line, not more than somebody reads. */
    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return PrintableText.of(text.substring(from, Math.min(end < 0 ? text.length() : end, from + LONGEST)));
    }

    private static String end(String text, int place) {
        return place < text.length() ? "\\n" : "";
    }

    /** Returns it as the end of a sentence. */
    String words() {
        return "line " + line + " has '" + found + "' in the place of '" + right + "'";
    }
}
