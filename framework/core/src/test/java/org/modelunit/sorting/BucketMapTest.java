package org.modelunit.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BucketMapTest {

    @Property(tries = 300)
    void buckets_ascend_with_the_keys(
            @ForAll long[] sample, @ForAll long[] keys, @ForAll @IntRange(min = 1, max = 16) int bits) {
        BucketMap map = BucketMap.of(sample, bits, 50);
        long[] all = Arrays.copyOf(keys, keys.length + sample.length);
        System.arraycopy(sample, 0, all, keys.length, sample.length);
        int[] buckets = Arrays.stream(all)
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToInt(map::bucket)
                .toArray();

        assertThat(buckets).isSorted();
        assertThat(Arrays.stream(buckets)).allMatch(bucket -> bucket >= 0 && bucket < map.buckets());
    }

    @Property(tries = 300)
    void no_bucket_has_keys_of_both_signs(@ForAll long[] sample) {
        BucketMap map = BucketMap.of(sample, 12, 50);

        assertThat(map.bucket(Long.MAX_VALUE))
                .isLessThan(map.bucket(Long.MIN_VALUE)); // the last below 0 and the first from 0
    }

    @Test
    void even_scores_fill_buckets_evenly() {
        Random random = new Random(1);
        long[] keys = random.doubles(100_000).mapToLong(Key::of).toArray();
        BucketMap map = BucketMap.of(Arrays.copyOf(keys, 10_000), 12, 100);
        int[] sizes = new int[map.buckets()];
        for (long key : keys) {
            sizes[map.bucket(key)]++;
        }

        assertThat(map.buckets()).isBetween(100, 300);
        assertThat(Arrays.stream(sizes)).allMatch(size -> size < 2 * keys.length / 100);
    }
}
