package org.modelunit.evidence.page;

import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ForestPoint;
import org.modelunit.text.Numbers;

/** A claim in words, and its place among the others for those who do not see the picture. */
final class ClaimWords {

    private static final int LONGEST = 300;

    private ClaimWords() {}

    /** Returns what was looked at, where, with the slice if it is about one. */
    static String of(ClaimLine line, ClaimNames names) {
        return (line.ref().slice().isEmpty()
                        ? line.ref().words()
                        : line.ref().words() + ", " + line.ref().slice())
                + names.apart(line.ref());
    }

    /** Adds the same to a line, and where it was looked at in the small letters of what is much the same for all. */
    static void add(Html html, ClaimLine line, ClaimNames names) {
        ClaimRef ref = line.ref();
        String where = (ref.subject().isEmpty() ? "" : " on " + ref.subject())
                + (ref.slice().isEmpty() ? "" : ", " + ref.slice())
                + names.apart(ref);
        html.text(" " + ref.property()).element("small", where);
    }

    /** Returns the numbers of a claim's strip: what was found and required, and where that lies between bar and ideal. */
    static String numbers(ClaimLine line, ClaimNames names) {
        Finding finding = line.finding();
        ForestPoint point = line.forest();
        StringBuilder words = new StringBuilder(ShortText.of(of(line, names), LONGEST));
        words.append(": ").append(line.status().words());
        part(words, "; observed ", finding.observed());
        part(words, "; required ", finding.required());
        part(words, "; bound ", finding.bound());
        if (point.isDrawn()) {
            words.append("; distance from the bar ").append(number(point.position()));
            if (Double.isFinite(point.left()) || Double.isFinite(point.right())) {
                words.append(", interval from ")
                        .append(end(point.left()))
                        .append(" to ")
                        .append(end(point.right()));
            }
            words.append(" (0 is the bar, 1 the ideal)");
        }
        return words.toString();
    }

    private static void part(StringBuilder words, String name, String text) {
        if (!text.isEmpty()) {
            words.append(name).append(ShortText.of(text, LONGEST));
        }
    }

    private static String end(double value) {
        return Double.isFinite(value) ? number(value) : "no end";
    }

    private static String number(double value) {
        return Math.abs(value) < 1e6 ? Numbers.fixed(value, 2) : Numbers.scientific(value);
    }
}
