package org.modelunit.text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Long words, which a page has to break somewhere, and where a reader would break them: behind what parts a name, such as an underscore or
 * a slash, and before a capital letter. A number stays whole, and so does what a browser breaks by itself, at a hyphen.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class LongWords {

    /** Up to the next blank or hyphen; the name of an option is long a little later, as a command is read as one. */
    private static final Pattern LONG = Pattern.compile("(?<![^\\s-])(?:(?<!-)[^\\s-]{20,}|[^\\s-]{25,})");

    private static final Pattern PLACE = Pattern.compile("(?<=_)(?!_)"
            + "|(?<=[./:#=&|+@;])(?![\\d./:#=&|+@;_])"
            + "|(?<=[\\p{Ll}\\d])(?=\\p{Lu})"
            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private LongWords() {}

    /**
     * Returns the parts of a word that can stand on lines of their own; together they are the word.
     *
     * @param word a word
     */
    public static List<String> parts(String word) {
        return List.of(PLACE.split(word));
    }

    /**
     * Returns a text in HTML that means itself, and whose long words a page may break.
     *
     * @param text any text
     * @param parts where it may break one of them
     */
    public static String breakable(String text, Function<String, List<String>> parts) {
        Matcher words = LONG.matcher(text);
        StringBuilder html = new StringBuilder();
        int end = 0;
        while (words.find()) {
            html.append(Markup.escaped(text.substring(end, words.start())));
            html.append(parts.apply(words.group()).stream().map(Markup::escaped).collect(Collectors.joining("<wbr>")));
            end = words.end();
        }
        return html.append(Markup.escaped(text.substring(end))).toString();
    }
}
