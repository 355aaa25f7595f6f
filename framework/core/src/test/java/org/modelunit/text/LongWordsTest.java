package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongWordsTest {

    @ParameterizedTest
    @CsvSource({
        "serves_every_age_group, serves_ every_ age_ group",
        "CreditRiskModelTest#isFair, Credit Risk Model Test# is Fair",
        "readsONNXFile2Go, reads ONNX File2 Go",
        "src/test/modelunit/a.yaml, src/ test/ modelunit/ a. yaml",
        "p99_0.95, p99_ 0.95",
        "__init__, __ init__",
        "at12:30:59, at12:30:59",
        "0123456789abcdef, 0123456789abcdef"
    })
    void a_word_has_parts_that_a_reader_sees(String word, String parts) {
        assertThat(String.join(" ", LongWords.parts(word))).isEqualTo(parts);
    }

    @Property(tries = 200)
    void parts_are_the_word_together(@ForAll String word) {
        assertThat(String.join("", LongWords.parts(word))).isEqualTo(word);
    }

    @Test
    void short_words_stay_whole() {
        assertThat(LongWords.breakable("is_fair <b>", LongWords::parts)).isEqualTo("is_fair &lt;b&gt;");
    }
}
