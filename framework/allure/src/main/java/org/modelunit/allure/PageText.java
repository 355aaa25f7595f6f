package org.modelunit.allure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modelunit.text.LongWords;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/** Texts from outside on a claim's page, which is HTML. */
final class PageText {

    /** How an option of a command begins; a browser would break the line after its hyphen. */
    private static final Pattern OPTION = Pattern.compile("(?<![^\\s;])-D(?=\\w)");

    private static final int PIECE = 16;

    private PageText() {}

    /** Returns a text as one line that means itself. */
    static String of(String text) {
        return Markup.escaped(PrintableText.of(text));
    }

    /** Returns a text that may be broken inside of its long words, so that it fits a narrow page. */
    static String breakable(String text) {
        String html = LongWords.breakable(PrintableText.of(text), PageText::pieces);
        return OPTION.matcher(html).replaceAll("<nobr>-D</nobr>");
    }

    private static List<String> pieces(String word) {
        return LongWords.parts(word).stream()
                .flatMap(part -> pieces(part.codePoints().toArray()))
                .toList();
    }

    /** Pieces of code points, of what has no other place to be broken, such as a digest: half of a pair would be no letter. */
    private static Stream<String> pieces(int[] letters) {
        return IntStream.iterate(0, from -> from < letters.length, from -> from + PIECE)
                .mapToObj(from -> new String(letters, from, Math.min(PIECE, letters.length - from)));
    }
}
