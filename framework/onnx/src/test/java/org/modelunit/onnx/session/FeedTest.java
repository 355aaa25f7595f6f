package org.modelunit.onnx.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelunit.onnx.tensor.Port;

/** The memory that the inputs of a pass take, whatever the lengths of its batches. */
class FeedTest {

    private static final int ROWS = 64;
    private static final int LONGEST = 2000;

    private final Buffers buffers = new Buffers();

    private static Port port(String name) {
        return new Port(name, Port.Form.TENSOR, OnnxJavaType.INT64, List.of(-1L, -1L), List.of(), true, false);
    }

    private static long bytes(long length) {
        return ROWS * length * Long.BYTES;
    }

    @Test
    void batches_that_become_longer_and_longer_take_little_more_memory_than_the_longest() {
        Set<ByteBuffer> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        try (Feed feed = new Feed(buffers)) {
            for (int length = 1; length <= LONGEST; length++) {
                ByteBuffer buffer = feed.numbers(port("tokens"), new long[] {ROWS, length});
                assertThat(buffer.position()).isZero();
                assertThat(buffer.remaining()).isEqualTo((int) bytes(length));
                seen.add(buffer);
            }
        }
        assertThat(seen.stream().mapToLong(ByteBuffer::capacity).sum()).isLessThan(5 * bytes(LONGEST));
    }

    @Test
    void batches_that_become_shorter_and_shorter_take_the_memory_of_the_first() {
        try (Feed feed = new Feed(buffers)) {
            ByteBuffer first = feed.numbers(port("tokens"), new long[] {ROWS, LONGEST});
            for (int length = LONGEST; length >= 0; length--) {
                ByteBuffer buffer = feed.numbers(port("tokens"), new long[] {ROWS, length});
                assertThat(buffer).isSameAs(first);
                assertThat(buffer.remaining()).isEqualTo((int) bytes(length));
            }
        }
    }

    @Test
    void two_inputs_never_share_memory_and_the_next_pass_takes_what_is_there() {
        ByteBuffer large;
        try (Feed feed = new Feed(buffers)) {
            ByteBuffer small = feed.numbers(port("numbers"), new long[] {ROWS, 10});
            large = feed.numbers(port("tokens"), new long[] {ROWS, LONGEST});
            assertThat(small).isNotSameAs(large);
        }
        try (Feed feed = new Feed(buffers)) {
            assertThat(feed.numbers(port("tokens"), new long[] {ROWS, LONGEST})).isSameAs(large);
            assertThat(feed.numbers(port("numbers"), new long[] {ROWS, 10})).isNotSameAs(large);
        }
    }

    @Test
    void a_batch_of_more_than_two_gigabytes_is_refused_however_long_the_one_before_was() {
        try (Feed feed = new Feed(buffers)) {
            feed.numbers(port("tokens"), new long[] {ROWS, 1});
            assertThatThrownBy(() -> feed.numbers(port("tokens"), new long[] {1 << 20, 1 << 10}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a batch needs 8589934592 bytes in one tensor, more than 2 GB");
        }
    }
}
