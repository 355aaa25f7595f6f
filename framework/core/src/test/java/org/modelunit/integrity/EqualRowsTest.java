package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;

class EqualRowsTest {

    private record Point(int x, double y, String name) {}

    /** Has the same hash code as all others. */
    private record Colliding(int number) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static List<Point> points(SplittableRandom random, int size, int kinds) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(new Point(random.nextInt(kinds), random.nextInt(kinds) / 4.0, "n" + random.nextInt(kinds)));
        }
        return points;
    }

    private static <I> KeyedRows<I> keyed(List<I> inputs, RowKey<? super I> key) {
        return KeyedRows.of(Dataset.of("rows", inputs, Collections.nCopies(inputs.size(), 0)), key);
    }

    private static <I> int[] naiveFirst(List<I> inputs, List<I> among) {
        Map<I, Integer> first = new HashMap<>();
        for (int row = 0; row < among.size(); row++) {
            first.putIfAbsent(among.get(row), row);
        }
        return inputs.stream().mapToInt(input -> first.getOrDefault(input, -1)).toArray();
    }

    @Test
    void equal_rows_are_those_that_a_map_finds() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int kinds = random.nextInt(1, 12);
            List<Point> here = points(random, random.nextInt(1, 300), kinds);
            List<Point> there = points(random, random.nextInt(1, 300), kinds);

            KeyedRows<Point> rows = keyed(here, RowKey.content());
            assertThat(EqualRows.firstWithin(rows)).isEqualTo(naiveFirst(here, here));
            assertThat(EqualRows.firstAmong(rows, keyed(there, RowKey.content())))
                    .isEqualTo(naiveFirst(here, there));
        }
    }

    @Test
    void blocks_of_rows_meet_without_a_gap() {
        List<Point> points = points(new SplittableRandom(6), 20_000, 30);

        assertThat(EqualRows.firstWithin(keyed(points, RowKey.content()))).isEqualTo(naiveFirst(points, points));
    }

    @Test
    void a_collision_of_hashes_is_no_finding() {
        List<List<Object>> values = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            values.add(List.of(Map.of(new Colliding(i), 1)));
        }
        KeyedRows<List<Object>> rows = keyed(values, RowKey.content());

        assertThat(Arrays.stream(new long[] {rows.hash(0), rows.hash(1), rows.hash(49)})
                        .distinct())
                .hasSize(1);
        assertThat(EqualRows.firstWithin(rows)).isEqualTo(naiveFirst(values, values));
    }

    @Test
    void hashes_of_similar_rows_differ() {
        List<Point> points = new ArrayList<>();
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                points.add(new Point(x, y, "n" + (x + y) % 10));
            }
        }
        KeyedRows<Point> rows = keyed(points, RowKey.content());
        long[] low = new long[points.size()];
        Arrays.setAll(low, row -> rows.hash(row) & 0xffff_ffffL);

        assertThat(Arrays.stream(low).distinct().count())
                .as("in their lower half")
                .isGreaterThan(9_998);
    }
}
