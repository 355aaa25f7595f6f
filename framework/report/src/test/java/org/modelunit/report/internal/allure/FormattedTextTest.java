package org.modelunit.report.internal.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTextTest {

    private final EmbeddedPictures pictures = new EmbeddedPictures();
    private final FormattedText formatted = new FormattedText(pictures);

    @Test
    void formatting_and_links_to_the_web_stay() {
        assertThat(formatted.of("<p><strong>Separates</strong> &amp; <code>a &lt; b</code><br/></p>\n"))
                .isEqualTo("<p><strong>Separates</strong> &amp; <code>a &lt; b</code><br></p>\n");
        assertThat(formatted.of("<a href=\"https://example.org/?a=1&amp;b=2\" title=\"x\">y</a>"))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener"
                        + " noreferrer\">y</a>");
    }

    @Test
    void a_cell_may_be_as_wide_as_two() {
        assertThat(formatted.of("<table><tr><td>a</td><td colspan=\"2\">b</td></tr></table>"))
                .isEqualTo("<table><tr><td>a</td><td colspan=\"2\">b</td></tr></table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=\"alert(1)\">",
                "<p onclick=\"alert(1)\">",
                "<script>alert(1)</script>",
                "<a href=\"javascript:alert(1)\">",
                "<a href=\"&#106;avascript:alert(1)\">",
                "<a href=\"https://x\" onclick=\"alert(1)\">",
                "<a href='https://x'>",
                "<style>*{}</style>",
                "<!-- <p> --",
                "<b<img src=x>",
                "<p\u0000 onclick=alert(1)>",
                "<svg/onload=alert(1)",
                "<img alt=\"a\" src=\"data:text/html;base64,PHNjcmlwdD4=\">",
                "<img alt=\"a\" src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
                "<img alt=\"a\" src=\"https://example.org/track.png\">",
                "<img alt=\"a\" onerror=\"alert(1)\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">",
                "<img alt=\"a\" src=\"data:image/svg+xml;base64,A\">",
                "<img alt=\"a\" data-picture=\"00\">",
                "<td colspan=\"2\" onclick=\"alert(1)\">",
                "<td colspan=\"99\">",
                "<p colspan=\"2\">",
                "</td colspan=\"2\">",
                "<wbr onclick=\"alert(1)\">"
            })
    void anything_else_is_shown_as_it_is_written(String html) {
        assertThat(formatted.of(html).replaceAll("</?(p|b)>", ""))
                .doesNotContain("<")
                .doesNotContain("\"");
    }

    @Test
    void a_picture_that_is_written_out_stays_and_is_kept_once() {
        String picture = "<img alt=\"card &quot;a&quot;\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">";

        String html = formatted.of("<p>" + picture + "</p>" + picture);

        assertThat(pictures.files().values()).singleElement().isEqualTo("<svg/>".getBytes(StandardCharsets.UTF_8));
        String name = pictures.files().keySet().iterator().next();
        String image = "<img alt=\"card &quot;a&quot;\" data-picture=\"" + name + "\">";
        assertThat(html).isEqualTo("<p>" + image + "</p>" + image);
    }

    @Test
    void a_picture_that_is_attached_is_not_kept_once_more() {
        pictures.isAt("<svg/>".getBytes(StandardCharsets.UTF_8), "data/attachments/1.svg");

        assertThat(formatted.of("<img alt=\"\" src=\"data:image/svg+xml;base64,PHN2Zy8+\">"))
                .isEqualTo("<img alt=\"\" data-picture=\"data/attachments/1.svg\">");
        assertThat(pictures.files()).isEmpty();
    }

    @Test
    void a_very_large_picture_costs_no_stack() {
        String svg = "A".repeat(4_000_000);

        assertThat(formatted.of("<img alt=\"\" src=\"data:image/svg+xml;base64," + svg + "\">"))
                .startsWith("<img alt=\"\" data-picture=");
    }
}
