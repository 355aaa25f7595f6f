package org.modelunit.text;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Texts from outside in tables of comma-separated values; the one place that writes them.
 *
 * <p>A spreadsheet takes a cell that begins with one of {@code = + - @} for a formula, which may start programs or send the table
 * elsewhere, whether it is quoted or not (OWASP, "CSV Injection"). An apostrophe before it makes it a text again.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CsvCell {

    /** What begins a formula, also in the wide forms of East Asian keyboards, and after what spreadsheets pass over. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Z}\uFEFF]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[^,;\"\\t\\r\\n]*");

    private CsvCell() {}

    /** Whether a text begins with an ASCII letter or digit and has nothing that asks for quotes, at a glance: so it is with most cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isWord = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!isWord && (i == 0 || c < ' ' || c > '~' || c == ',' || c == ';' || c == '"')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /**
     * Returns the cell of a text: without a formula, and in quotes where it has to be.
     *
     * @param text any text; a number stays one
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String inert = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(inert).matches() ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
