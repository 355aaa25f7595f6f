package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Hello, World!|hello world",
                "  two\t \u2028 words  |two words",
                "wait ... what?|wait what",
                "e-mail|e mail",
                "3.5 stars|3.5 stars",
                "35 stars|35 stars",
                "-5|-5",
                "in 2020.|in 2020",
                "\uFB01ne \uFF21\u00B2|fine a2", // a ligature, a wide letter, a raised digit
                "STRASSE|strasse",
                "STRA\u1E9EE|strasse",
                "Stra\u00DFe|strasse",
                "caf\u00E9|caf\u00E9",
                "cafe\u0301|caf\u00E9", // composed
                "\u039F\u03A3 \u03BF\u03C2|\u03BF\u03C2 \u03BF\u03C2", // a sigma at the end of a word
                "co\u00ADop|coop", // a soft hyphen
                "a\u00A0b\u3000c|a b c",
                "\u3053\u3093\u306B\u3061\u306F\u3002|\u3053\u3093\u306B\u3061\u306F",
                "a < b|a < b",
                "5 \u20AC|5 \u20AC",
                "good \uD83D\uDE00|good \uD83D\uDE00"
            })
    void what_copying_changes_is_left_out(String text, String normal) {
        assertThat(NormalText.of(text)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "...", "-"})
    void texts_of_punctuation_alone_stay_apart(String text) {
        assertThat(NormalText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void white_space_alone_is_nothing(String text) {
        assertThat(NormalText.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello, World!", "Stra\u00DFe 3.5", "\u01C5 \u1E9E \u0130", "?! ..."})
    void a_normal_text_is_its_own(String text) {
        assertThat(NormalText.of(NormalText.of(text))).isEqualTo(NormalText.of(text));
    }
}
