package org.modelunit.architecture;

import java.util.List;
import java.util.regex.Pattern;

/** The blocks of pages. */
final class Markdown {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Markdown() {}

    /** Returns the blocks of a page that are in a language; in none where that is empty. */
    static List<String> blocks(String page, String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Returns a text without indentation and empty lines. */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder("\n");
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> normal.append(line)
                .append('\n'));
        return normal.length() == 1 ? "" : normal.toString();
    }

    /** Returns what a page says is printed, by its begin. */
    static String printed(String page, String begin) {
        return blocks(Repository.text(Repository.ROOT.resolve(page)), "").stream()
                .filter(block -> block.startsWith(begin))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " prints nothing that begins with " + begin));
    }
}
