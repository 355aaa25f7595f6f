package org.modelunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the Python package onnx, written by {@code make_external_weights.py}, and bytes that no tool writes. */
class ExternalWeightsTest {

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ExternalWeightsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initializer",
                "sparse-initializer",
                "attribute",
                "attribute-of-many",
                "sparse-attribute",
                "inside-an-if",
                "in-a-function",
                "in-training"
            })
    void weights_in_another_file_are_found_wherever_they_are_asked_for(String place) throws IOException {
        assertThat(ExternalWeights.areIn(file("outside-" + place + ".onnx"))).isTrue();
        assertThat(ExternalWeights.areIn(file("within-" + place + ".onnx"))).isFalse();
    }

    @Test
    void what_is_no_file_of_onnx_has_none() {
        for (String text : new String[] {"", "a", "score\n0.5\n", "\u0000\u0000", "*\u0001"}) {
            assertThat(ExternalWeights.areIn(text.getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    @Test
    void a_file_that_is_cut_off_or_damaged_ends_with_an_answer() throws IOException {
        byte[] whole = file("outside-inside-an-if.onnx");
        Random random = new Random(7);
        for (int length = 1; length < whole.length; length++) {
            byte[] damaged = Arrays.copyOf(whole, length);
            damaged[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
            assertThatCode(() -> ExternalWeights.areIn(damaged))
                    .as("the first %s bytes", length)
                    .doesNotThrowAnyException();
        }
        assertThat(ExternalWeights.areIn(whole)).isTrue();
    }

    @Test
    void fields_that_no_tool_writes_hide_nothing() throws IOException {
        byte[] whole = file("outside-initializer.onnx");
        assertThat(ExternalWeights.areIn(bytes(group(), whole)))
                .as("a group before")
                .isTrue();
        assertThat(ExternalWeights.areIn(bytes(whole, group())))
                .as("a group after")
                .isTrue();
        assertThat(ExternalWeights.areIn(bytes(of(0xC0, 0xBE, 0x80, 0x80, 0x70, 0x00), whole)))
                .as("a tag of more than 32 bits, which protobuf reads as one of 32")
                .isTrue();
        assertThat(ExternalWeights.areIn(bytes(whole, of(0x07))))
                .as("what no reader of ours knows, after a tensor that is outside")
                .isTrue();
        byte[] twice = bytes(whole, file("within-initializer.onnx"));
        assertThat(ExternalWeights.areIn(twice)).as("merged with another graph").isTrue();
    }

    @Test
    void a_location_is_a_number_of_32_bits_whatever_stands_above() {
        byte[] above = of(0x70, 0x81, 0x80, 0x80, 0x80, 0x10);
        assertThat(ExternalWeights.areIn(message(7, message(5, above)))).isTrue();
        assertThat(ExternalWeights.areIn(message(7, message(5, of(0x70, 0x00)))))
                .isFalse();
        assertThat(ExternalWeights.areIn(message(7, message(5, of(0x70, 0x02)))))
                .isFalse();
    }

    @Test
    void graphs_within_one_another_without_end_are_no_file() {
        byte[] deep = message(5, of(0x70, 0x01));
        for (int i = 0; i < 5_000; i++) {
            deep = message(1, message(5, message(6, deep)));
        }
        assertThat(ExternalWeights.areIn(message(7, deep))).isFalse();
        byte[] groups = new byte[100_000];
        Arrays.fill(groups, (byte) (3 << 3 | 3));
        assertThat(ExternalWeights.areIn(groups)).isFalse();
    }

    /** Field 15 as a group with one number in it. */
    private static byte[] group() {
        return of(15 << 3 | 3, 0x08, 0x01, 15 << 3 | 4);
    }

    private static byte[] message(int field, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(field << 3 | 2);
        int rest = content.length;
        while (rest > 127) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] of(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(bytes).forEach(out::write);
        return out.toByteArray();
    }

    private static byte[] bytes(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
