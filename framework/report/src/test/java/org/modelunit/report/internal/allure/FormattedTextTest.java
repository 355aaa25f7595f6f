package org.modelunit.report.internal.allure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTextTest {

    @Test
    void formatting_and_links_to_the_web_stay() {
        assertThat(FormattedText.of("<p><strong>Separates</strong> &amp; <code>a &lt; b</code><br/></p>\n"))
                .isEqualTo("<p><strong>Separates</strong> &amp; <code>a &lt; b</code><br></p>\n");
        assertThat(FormattedText.of("<a href=\"https://example.org/?a=1&amp;b=2\" title=\"x\">y</a>"))
                .isEqualTo(
                        "<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer\">y</a>");
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
                "<svg/onload=alert(1)"
            })
    void anything_else_is_shown_as_it_is_written(String html) {
        assertThat(FormattedText.of(html).replaceAll("</?(p|b)>", ""))
                .doesNotContain("<")
                .doesNotContain("\"");
    }
}
