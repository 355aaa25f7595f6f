package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void a_tag_is_a_text_between_tags_and_inside_attributes() {
        assertThat(Markup.escaped("<b title=\"a\" class='b'>R&D</b>"))
                .isEqualTo("&lt;b title=&quot;a&quot; class=&#39;b&#39;&gt;R&amp;D&lt;/b&gt;");
    }

    @Test
    void what_is_escaped_already_is_escaped_again() {
        assertThat(Markup.escaped("&lt;")).isEqualTo("&amp;lt;");
    }

    @Test
    void what_xml_cannot_hold_becomes_a_space() {
        assertThat(Markup.escaped("a\u0000b\u001bc\uD800d\uFFFEe\uFFFFf")).isEqualTo("a b c d e f");
    }

    @Test
    void lines_and_letters_of_all_scripts_stay() {
        assertThat(Markup.escaped("ä\n\t\r\u05d0\ud83d\ude00")).isEqualTo("ä\n\t\r\u05d0\ud83d\ude00");
        assertThat(Markup.escaped("")).isEmpty();
    }
}
