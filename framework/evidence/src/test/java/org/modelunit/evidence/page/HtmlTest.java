package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    private static String text(String text) {
        return new Html().text(text).toString();
    }

    @Test
    void a_long_name_is_broken_where_a_reader_would_break_it() {
        assertThat(text("in CreditRiskModelTest#separates_good"))
                .isEqualTo("in Credit<wbr>Risk<wbr>Model<wbr>Test#<wbr>separates_<wbr>good");
        assertThat(text("german-credit/holdout")).as("it has a hyphen").isEqualTo("german-credit/holdout");
        assertThat(text("ignores_sex")).as("it fits anyway").isEqualTo("ignores_sex");
    }

    @Test
    void texts_stay_texts_and_numbers_whole() {
        assertThat(text("<wbr>a_name_<b>of_more_than_twenty</b>"))
                .isEqualTo("&lt;wbr&gt;a_<wbr>name_<wbr>&lt;b&gt;of_<wbr>more_<wbr>than_<wbr>twenty&lt;/<wbr>b&gt;");
        assertThat(text("1,234,567,891.123456789,0001")).doesNotContain("<wbr>");
        assertThat(new Html()
                        .element("a", "x", "href", "https://shop.example/a_very_long_address")
                        .toString())
                .doesNotContain("<wbr>");
    }
}
