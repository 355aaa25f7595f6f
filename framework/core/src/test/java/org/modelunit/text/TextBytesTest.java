package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.Sha256;
import org.modelunit.statistics.Streams;

class TextBytesTest {

    private static final List<String> HALVES =
            List.of("?", "\ud800", "\ud801", "\udc00", "\udc00\ud800", "\ud800?", "??");

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "ä 信用", "\ud83d\ude00", "\u0000\uffff"})
    void a_text_that_UTF_8_can_hold_has_its_bytes(String text) {
        assertThat(TextBytes.of(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_half_of_a_pair_has_the_bytes_that_its_number_would_have() {
        assertThat(TextBytes.of("a\ud83d\ude00\ud800é"))
                .containsExactly('a', 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xA0, 0x80, 0xC3, 0xA9);
    }

    @Test
    void texts_that_differ_by_a_half_of_a_pair_have_digests_and_seeds_that_differ() {
        assertThat(HALVES.stream().map(Sha256::of).distinct()).hasSameSizeAs(HALVES);
        assertThat(HALVES.stream().map(half -> Streams.seed(7, half)).distinct())
                .hasSameSizeAs(HALVES);
        assertThat(HALVES.stream()
                        .map(half -> ContentDigest.of(List.of(half), List.of("x"), value -> value))
                        .distinct())
                .hasSameSizeAs(HALVES);
    }

    @Test
    void json_that_can_be_written_in_UTF_8_stays_and_halves_are_written_by_their_numbers() {
        String json = "{\"ä\": \"\ud83d\ude00\"}";

        assertThat(JsonText.encodable(json)).isSameAs(json);
        assertThat(JsonText.encodable("[\"\ud83d\ude00\ud800\", \"\udc00\"]"))
                .isEqualTo("[\"\ud83d\ude00\\ud800\", \"\\udc00\"]");
    }
}
