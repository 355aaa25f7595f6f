package org.modelunit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that do harm where they are taken for HTML, an attribute, a script, a URL, Markdown, XML, JSON, a formula or an escape sequence of
 * a terminal.
 */
public final class HostileTexts {

    private static final String RUN = "top.postMessage('ran','*')";

    private static final List<String> TAGS = List.of(
            "<img src=x onerror=\"%s\">",
            "<svg onload=\"%s\">",
            "<svg><script>%s</script></svg>",
            "<svg><animate onbegin=\"%s\" attributeName=x dur=1s>",
            "<svg/onload=%s//",
            "<script>%s</script>",
            "<SCRIPT >%s</SCRIPT >",
            "<script src=\"data:text/javascript,%s\"></script>",
            "<iframe srcdoc=\"<script>%s</script>\"></iframe>",
            "<iframe src=\"javascript:%s\"></iframe>",
            "<iframe src=\"data:text/html,<script>%s</script>\"></iframe>",
            "<object data=\"data:text/html,<script>%s</script>\"></object>",
            "<embed src=\"data:text/html,<script>%s</script>\">",
            "<details open ontoggle=\"%s\">x</details>",
            "<input autofocus onfocus=\"%s\">",
            "<video><source onerror=\"%s\"></video>",
            "<audio src=x onerror=\"%s\">",
            "<body onload=\"%s\">",
            "<style onload=\"%s\">*{}</style>",
            "<link rel=stylesheet href=data:text/css, onload=\"%s\">",
            "<math><mtext><img src=x onerror=\"%s\"></mtext></math>",
            "<a href=\"javascript:%s\" class=\"clickable\">x</a>",
            "<a href=\"&#106;avascript:%s\" class=\"clickable\">x</a>",
            "<form action=\"javascript:%s\"><button class=\"clickable\">x</button></form>",
            "<marquee onstart=\"%s\">x</marquee>",
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:%s\">",
            "<base href=\"javascript:%s//\">",
            "<img src=x onerror=%s>",
            "<p style=\"animation:x\" onanimationstart=\"%s\">x</p>",
            "<b onmouseenter=\"%s\" onmouseover=\"%s\">x</b>");

    /** What may stand before a tag so that it comes out of where it stands; the last is coloured text of a terminal. */
    private static final List<String> BEFORE =
            List.of("", "\">", "'>", "]]>", "--></script></style></title></textarea>", "\u001b[31mred\u001b[0m");

    private static final List<String> OTHERS = List.of(
            "javascript:%s",
            "JaVaScRiPt:%s",
            "java\tscript:%s",
            "javascript://x/%%0a%s",
            "data:text/html,<script>%s</script>",
            "http://x/\"onmouseover=\"%s",
            "http://x/'onmouseover='%s'",
            "https://x/\"><img src=x onerror=\"%s\">",
            "www.x/\"onmouseenter=\"%s\" ",
            "[x](javascript:%s)",
            "![x](x\"onerror=\"%s)",
            "<javascript:%s>",
            "` ${%s} `",
            "'+%s+'",
            "\\');%s;//",
            "{{constructor.constructor(\"%s\")()}}",
            "\" autofocus onfocus=\"%s\" x=\"",
            "' onmouseover='%s' '",
            "&lt;img src=x onerror=&quot;%s&quot;&gt;",
            "&#60;img src=x onerror=\"%s\"&#62;",
            "\u2028%s\u2029",
            "\uFEFF<img src=x onerror=\"%s\">",
            "=HYPERLINK(\"javascript:%s\")",
            "+cmd|' /C %s'!A0");

    /** What no browser shows as it is, or what harms tables, lines, XML or JSON. */
    private static final List<String> UNSEEN = List.of(
            "\t=1+%s",
            "＝HYPERLINK(\"javascript:%s\")",
            "a | b\n| --- | --- |\n| %s | \\|",
            "\n\n# %s\n\n```\n",
            "\", \"status\": \"passed\", \"x\": \"%s",
            "\\u003cscript>%s\\",
            "</script><!--%s",
            "<?xml version='1.1'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>&e;%s",
            "\u0000%s\u0001\uFFFF",
            "\u001b]8;;https://x\u0007%s\u001b]8;;\u0007",
            "\u001b[2K\u001b[1A%s",
            "\rModelUnit blocked  by nothing %s",
            "half \uD83D of a pair %s");

    private HostileTexts() {}

    /** Returns more than 200 texts. */
    public static List<String> all() {
        List<String> texts = new ArrayList<>(scripts());
        UNSEEN.forEach(text -> texts.add(text.replace("%s", RUN)));
        return texts;
    }

    /** Returns those among the texts that a browser shows, more than 200 too. */
    public static List<String> scripts() {
        List<String> texts = new ArrayList<>();
        for (String before : BEFORE) {
            TAGS.forEach(tag -> texts.add(before + tag.replace("%s", RUN)));
        }
        OTHERS.forEach(text -> texts.add(text.replace("%s", RUN).replace("%%", "%")));
        return texts;
    }
}
