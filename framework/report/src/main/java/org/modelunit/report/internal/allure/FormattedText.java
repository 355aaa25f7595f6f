package org.modelunit.report.internal.allure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.text.Markup;

/**
 * HTML of other people's making: formatting, links to the web and pictures that are written out stay; everything else is shown as it is
 * written.
 */
final class FormattedText {

    /** A tag without attributes, a cell as wide as two, a link that has an address of the web and at most a title, or a picture that is in the text itself. */
    private static final Pattern KEPT = Pattern.compile(
            "<(?:(?<close>/?)(?<name>p|br|wbr|nobr|hr|b|i|u|s|em|strong|del|ins|code|pre|kbd|sub|sup|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|table|thead|tbody|tr|th|td)\\s*/?|(?<end>/a)|(?<wide>td colspan=\"2\")|img"
                    + " alt=\"(?<alt>[^\"<>]*+)\" src=\"data:image/svg\\+xml;base64,(?<svg>[A-Za-z0-9+/]++={0,2})\"|a"
                    + " href=\"(?<address>(?:https?://|mailto:)[^\"<>\\s]*)\"(?: title=\"[^\"<>]*\")?)>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final EmbeddedPictures pictures;

    /**
     * @param pictures takes the pictures
     */
    FormattedText(EmbeddedPictures pictures) {
        this.pictures = pictures;
    }

    String of(String html) {
        StringBuilder safe = new StringBuilder();
        Matcher tags = KEPT.matcher(html);
        int end = 0;
        while (tags.find()) {
            safe.append(text(html.substring(end, tags.start())));
            safe.append(tag(tags));
            end = tags.end();
        }
        return safe.append(text(html.substring(end))).toString();
    }

    private String tag(Matcher tags) {
        if (tags.group("end") != null) {
            return "</a>";
        }
        if (tags.group("wide") != null) {
            return "<td colspan=\"2\">";
        }
        String svg = tags.group("svg");
        if (svg != null) {
            return picture(tags.group("alt"), svg, tags.group());
        }
        String address = tags.group("address");
        return address == null
                ? "<" + tags.group("close") + tags.group("name").toLowerCase(Locale.ROOT) + ">"
                : "<a href=\"" + text(address) + "\" target=\"_blank\" rel=\"noopener noreferrer\">";
    }

    private String picture(String alt, String svg, String written) {
        try {
            return "<img alt=\"" + text(alt) + "\" data-picture=\"" + pictures.keep(svg) + "\">";
        } catch (IllegalArgumentException e) {
            return text(written); // not what it says it is
        }
    }

    /** Entities stay, as they mean a letter already. */
    private static String text(String html) {
        StringBuilder safe = new StringBuilder();
        Matcher entities = ENTITY.matcher(html);
        int end = 0;
        while (entities.find()) {
            safe.append(Markup.escaped(html.substring(end, entities.start()))).append(entities.group());
            end = entities.end();
        }
        return safe.append(Markup.escaped(html.substring(end))).toString();
    }
}
