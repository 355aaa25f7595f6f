package org.modelunit.text;

import java.util.function.IntPredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Texts from outside in Markdown, and Markdown of ours in the cells of tables; the one place that escapes them. A backslash before a sign
 * makes it mean itself (CommonMark 0.31, section 2.4; GitHub Flavored Markdown, section 4.10, for tables).
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MarkdownText {

    /** What begins or ends something in CommonMark or in GitHub's flavour: formulas, addresses, mentions and emoji too. */
    private static final String SIGNS = "\\`*_{}[]<>#+-.!|~&=:@$";

    private MarkdownText() {}

    /**
     * Returns a text in a form that means the text itself anywhere in Markdown, in the cells of tables too. What cannot be seen is shown
     * as {@link PrintableText} does.
     *
     * @param text any text
     */
    public static String escaped(String text) {
        String printable = PrintableText.of(text);
        StringBuilder escaped = new StringBuilder(printable.length() + 16);
        for (int at = 0; at < printable.length(); at++) {
            if (SIGNS.indexOf(printable.charAt(at)) >= 0 && !isPoint(printable, at)) {
                escaped.append('\\');
            }
            escaped.append(printable.charAt(at));
        }
        return escaped.toString();
    }

    /** Whether a point stands between two digits, where it is no sign. */
    private static boolean isPoint(String text, int at) {
        IntPredicate isDigit = i -> i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        return text.charAt(at) == '.' && isDigit.test(at - 1) && isDigit.test(at + 1);
    }

    /**
     * Returns Markdown in a form that stays in one cell of a table: bars are escaped, inside code too, and line breaks are blanks.
     *
     * @param markdown Markdown that is trusted, or the escaped form of a text that is not
     */
    public static String cell(String markdown) {
        StringBuilder cell = new StringBuilder(markdown.length() + 8);
        boolean isEscaped = false;
        for (int at = 0; at < markdown.length(); at++) {
            char sign = markdown.charAt(at);
            if (sign == '|' && !isEscaped) {
                cell.append('\\');
            }
            cell.append(sign == '\n' || sign == '\r' ? ' ' : sign);
            isEscaped = sign == '\\' && !isEscaped;
        }
        return cell.append(isEscaped ? " " : "").toString(); // a last backslash would escape the bar that ends the cell
    }
}
