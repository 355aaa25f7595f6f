package org.modelunit.allure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/** Texts from outside on a claim's page, which is HTML. */
final class PageText {

    /** What no browser would break: a digest, a long name. */
    private static final Pattern LONG_WORD = Pattern.compile("[^\\s-]{25,}");

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
        StringBuilder html = new StringBuilder();
        String printable = PrintableText.of(text);
        Matcher words = LONG_WORD.matcher(printable);
        int end = 0;
        while (words.find()) {
            html.append(Markup.escaped(printable.substring(end, words.start())));
            html.append(inPieces(words.group()));
            end = words.end();
        }
        html.append(Markup.escaped(printable.substring(end)));
        return OPTION.matcher(html).replaceAll("<nobr>-D</nobr>");
    }

    /** Pieces of code points: half of a pair would be no letter. */
    private static String inPieces(String word) {
        int[] letters = word.codePoints().toArray();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < letters.length; i += PIECE) {
            html.append(i == 0 ? "" : "<wbr>");
            html.append(Markup.escaped(new String(letters, i, Math.min(PIECE, letters.length - i))));
        }
        return html.toString();
    }
}
