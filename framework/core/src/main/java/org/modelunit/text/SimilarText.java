package org.modelunit.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Finds what somebody may have meant by a name that nobody knows. It is a name that prints alike and is another text (two Unicode normal
 * forms, a no-break space, a Cyrillic letter), one in another case, or one that a slip of the pen leads to.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SimilarText {

    private static final String CYRILLIC_AND_GREEK = "АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο‐‑‒–—−’";
    private static final String LATIN = "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXo------'";
    private static final int SHOWN = 8;

    private SimilarText() {}

    /**
     * Returns what to add to an error about a name that is not known; empty where none of those known is similar.
     *
     * @param found the name
     * @param known the names that would do
     */
    public static String hint(String found, Collection<String> known) {
        Optional<String> twin = known.stream()
                .filter(name -> !name.equals(found) && skeleton(name).equals(skeleton(found)))
                .findFirst();
        return twin.map(name -> difference(found, name))
                .or(() -> closest(found, known).map(name -> "; did you mean '" + name + "'?"))
                .orElse("");
    }

    /**
     * Returns the most similar of some names, if one could have been meant: equal but for case and what stands between words, or
     * two characters away at most, and fewer in a short name.
     *
     * @param found the name
     * @param known the names that would do
     */
    public static Optional<String> closest(String found, Collection<String> known) {
        String wanted = letters(found);
        Optional<String> best = Optional.empty();
        int least = Math.min(2, wanted.length() / 3) + 1;
        for (String name : known) {
            String letters = letters(name);
            boolean isNear = Math.abs(letters.length() - wanted.length()) < least;
            int distance = isNear ? distance(wanted, letters) : least;
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best;
    }

    private static String letters(String text) {
        String lower = skeleton(text).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            if (" _.-".indexOf(lower.charAt(i)) < 0) {
                letters.append(lower.charAt(i));
            }
        }
        return letters.toString();
    }

    /** What a text looks like; a name in ASCII, as nearly all are, looks like itself. */
    private static String skeleton(String text) {
        if (PrintableText.isPlain(text)) {
            return text.replace(" ", "");
        }
        StringBuilder looks = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            int twin = CYRILLIC_AND_GREEK.indexOf(character);
            if (twin >= 0) {
                looks.append(LATIN.charAt(twin));
            } else if (!Character.isWhitespace(character) && !PrintableText.isHidden(character)) {
                looks.appendCodePoint(character);
            }
        });
        return looks.toString();
    }

    private static String difference(String found, String name) {
        int[] one = found.codePoints().toArray();
        int[] other = name.codePoints().toArray();
        int begin = 0;
        while (begin < Math.min(one.length, other.length) && one[begin] == other[begin]) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(one.length, other.length) - begin
                && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        String forms =
                Normalizer.normalize(found, Normalizer.Form.NFC).equals(Normalizer.normalize(name, Normalizer.Form.NFC))
                        ? ", which is another Unicode normal form"
                        : "";
        return "; it looks like '" + name + "', but holds " + codePoints(one, begin, one.length - end)
                + " where that holds " + codePoints(other, begin, other.length - end) + forms;
    }

    private static String codePoints(int[] text, int from, int to) {
        if (from == to) {
            return "nothing";
        }
        return Arrays.stream(text, from, Math.min(to, from + SHOWN))
                        .mapToObj(PrintableText::codePoint)
                        .collect(Collectors.joining(" "))
                + (to - from > SHOWN ? " …" : "");
    }

    /**
     * How many characters are to be put in, taken out, changed, or exchanged with the next one (Damerau, Communications of the ACM 7,
     * 1964), no place more than once.
     */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[0];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], last[j]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
