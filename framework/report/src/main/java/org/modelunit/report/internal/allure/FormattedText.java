package org.modelunit.report.internal.allure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.text.Markup;

/** HTML of other people's making: formatting and links to the web stay; everything else is shown as it is written. */
final class FormattedText {

    /** A tag without attributes, or a link that has an address of the web and at most a title. */
    private static final Pattern KEPT = Pattern.compile(
            "<(?:(?<close>/?)(?<name>p|br|hr|b|i|u|s|em|strong|del|ins|code|pre|kbd|sub|sup|ul|ol|li|dl|dt|dd|h[1-6]|blockquote"
                    + "|table|thead|tbody|tr|th|td)\\s*/?|(?<end>/a)"
                    + "|a href=\"(?<address>(?:https?://|mailto:)[^\"<>\\s]*)\"(?: title=\"[^\"<>]*\")?)>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private FormattedText() {}

    static String of(String html) {
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

    private static String tag(Matcher tags) {
        if (tags.group("end") != null) {
            return "</a>";
        }
        String address = tags.group("address");
        return address == null
                ? "<" + tags.group("close") + tags.group("name").toLowerCase(Locale.ROOT) + ">"
                : "<a href=\"" + text(address) + "\" target=\"_blank\" rel=\"noopener noreferrer\">";
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
