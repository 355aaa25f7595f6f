package org.modelunit.evidence.page;

import java.util.Set;
import org.modelunit.text.LongWords;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/**
 * Writes a part of a page. Every text and every attribute is escaped here, so nobody who writes a page can forget it; what is markup
 * itself has to be said so.
 */
final class Html {

    /** Nobody reads more of one text: names and sentences may come from anywhere. */
    private static final int LONGEST = 1_500;

    /** Parts of a line, behind which a line break would be a blank. */
    private static final Set<String> INLINE = Set.of("a", "b", "dt", "small", "span", "strong");

    private final StringBuilder page = new StringBuilder();

    /**
     * Begins an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"");
            page.append(Markup.escaped(PrintableText.of(attributes[i + 1]))).append('"');
        }
        page.append('>');
        return this;
    }

    /** Ends an element. */
    Html close(String tag) {
        page.append("</").append(tag).append(INLINE.contains(tag) ? ">" : ">\n");
        return this;
    }

    /** Adds a text, whatever it is; a page that is narrow may break its long words where a reader would. */
    Html text(String text) {
        page.append(LongWords.breakable(PrintableText.of(ShortText.of(text, LONGEST)), LongWords::parts));
        return this;
    }

    /** Adds an element with nothing but a text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Adds an address as a link where it is one of the web, and else as a text. */
    Html link(String address, String text) {
        return address.startsWith("https://") || address.startsWith("http://")
                ? element("a", text, "href", address, "rel", "noreferrer")
                : text(text);
    }

    /** Adds markup that is ours: a picture, or another part of the page. */
    Html markup(String ours) {
        page.append(ours);
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
