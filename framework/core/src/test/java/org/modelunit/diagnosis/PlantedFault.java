package org.modelunit.diagnosis;

import static org.modelunit.diagnosis.FaultyTensors.CODE;
import static org.modelunit.diagnosis.FaultyTensors.NUMERIC;
import static org.modelunit.diagnosis.FaultyTensors.WIDTH;
import static org.modelunit.diagnosis.FaultyTensors.columns;
import static org.modelunit.diagnosis.FaultyTensors.images;
import static org.modelunit.diagnosis.FaultyTensors.logits;
import static org.modelunit.diagnosis.FaultyTensors.softmax;
import static org.modelunit.diagnosis.FaultyTensors.table;
import static org.modelunit.diagnosis.FaultyTensors.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** Faults as services have them, each in tensors drawn by a seed. */
enum PlantedFault {
    TWO_COLUMNS_SWAPPED(CauseKind.COLUMNS_PERMUTED, random -> {
        int[] from = IntStream.range(0, WIDTH).toArray();
        int one = random.nextInt(5);
        int other = (one + 1 + random.nextInt(4)) % 5;
        from[one] = other;
        from[other] = one;
        return inTable(random, values -> columns(values, from));
    }),
    COLUMNS_ROTATED(
            CauseKind.COLUMNS_PERMUTED,
            random -> inTable(
                    random,
                    values -> columns(
                            values,
                            IntStream.range(0, WIDTH)
                                    .map(column -> (column + 3) % WIDTH)
                                    .toArray()))),
    ROWS_SHUFFLED(CauseKind.ROWS_PERMUTED, random -> inTable(random, values -> rows(values, order(random, values)))),
    ROWS_REVERSED(
            CauseKind.ROWS_PERMUTED,
            random -> inTable(
                    random,
                    values -> rows(
                            values,
                            IntStream.range(0, values.length / WIDTH)
                                    .map(row -> values.length / WIDTH - 1 - row)
                                    .toArray()))),
    CATEGORIES_REORDERED(CauseKind.CATEGORY_ORDER, random -> {
        int[] from = IntStream.range(0, WIDTH).toArray();
        from[NUMERIC] = NUMERIC + 2;
        from[NUMERIC + 1] = NUMERIC;
        from[NUMERIC + 2] = NUMERIC + 1;
        return inTable(random, values -> columns(values, from));
    }),
    CODES_REORDERED(CauseKind.CATEGORY_ORDER, random -> {
        List<Integer> codes = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
        Collections.swap(codes, 0, 4);
        Collections.rotate(codes, random.nextInt(3));
        return inColumns(random, (column, x) -> column == CODE ? codes.get((int) x) : x);
    }),
    ALL_SCALED(CauseKind.SCALED, random -> {
        double scale = 0.1 + random.nextDouble();
        return inColumns(random, (column, x) -> x * scale);
    }),
    ONE_COLUMN_IN_ANOTHER_UNIT(CauseKind.SCALED, random -> inColumns(random, (column, x) -> column == 1 ? x / 100 : x)),
    ONE_COLUMN_OFFSET(CauseKind.SCALED, random -> inColumns(random, (column, x) -> column == 2 ? x + 1 : x)),
    RAW_INSTEAD_OF_STANDARDIZED(CauseKind.SCALED, random -> {
        double[] raw = table(random, 300);
        return FaultyTensors.of(raw, standardized(raw), 300, WIDTH);
    }),
    STANDARDIZED_TWICE(CauseKind.SCALED, random -> {
        double[] raw = table(random, 300);
        double[] once = standardized(raw);
        return FaultyTensors.of(
                each(once, (i, x) -> i % WIDTH < 4 ? (x - 0.1 * (i % WIDTH)) / 2 : x), once, 300, WIDTH);
    }),
    LEVELS_INSTEAD_OF_SHARES(CauseKind.LEVEL_RANGE, random -> {
        double[] levels = images(random, 2, 16, 16);
        return FaultyTensors.of(levels, each(levels, (i, x) -> x / 255), 2, 3, 16, 16);
    }),
    SHARES_INSTEAD_OF_LEVELS(CauseKind.LEVEL_RANGE, random -> {
        double[] levels = images(random, 2, 16, 16);
        return FaultyTensors.of(each(levels, (i, x) -> (float) (x / 255)), levels, 2, 3, 16, 16)
                .asFloats();
    }),
    BLUE_FIRST(CauseKind.CHANNELS_REVERSED, random -> {
        double[] rgb = images(random, 2, 16, 16);
        int plane = 16 * 16;
        return FaultyTensors.of(each(rgb, (i, x) -> rgb[i + (2 - 2 * (i / plane % 3)) * plane]), rgb, 2, 3, 16, 16);
    }),
    BLUE_FIRST_IN_ONE_IMAGE_WITH_CHANNELS_LAST(CauseKind.CHANNELS_REVERSED, random -> {
        double[] rgb = images(random, 1, 16, 20);
        return FaultyTensors.of(columns(rgb, new int[] {2, 1, 0}), rgb, 16, 20, 3);
    }),
    CHANNELS_LAST(CauseKind.AXES_SWAPPED, random -> {
        double[] first = images(random, 2, 16, 12);
        FaultyTensors same = FaultyTensors.of(channelsLast(first, 2, 16 * 12), first, 2, 3, 16, 12);
        return random.nextBoolean()
                ? same
                : new FaultyTensors(
                        Tensor.of(channelsLast(first, 2, 16 * 12), 2, 16, 12, 3),
                        same.expected(),
                        same.tolerance(),
                        List.of());
    }),
    MATRIX_BY_COLUMNS(CauseKind.AXES_SWAPPED, random -> {
        double[] values = table(random, 100);
        return FaultyTensors.of(each(values, (i, x) -> values[i % 100 * WIDTH + i / 100]), values, 100, WIDTH);
    }),
    ONE_TOKEN_TOO_EARLY(CauseKind.SHIFTED, random -> {
        double[] tokens = tokens(random, 120, 24);
        return FaultyTensors.of(each(tokens, (i, x) -> i % 24 == 23 ? 0 : tokens[i + 1]), tokens, 120, 24);
    }),
    PADDED_BEFORE(CauseKind.PADDED_AT_OTHER_END, random -> {
        double[] tokens = tokens(random, 120, 24);
        return FaultyTensors.of(paddedBefore(tokens, 24), tokens, 120, 24);
    }),
    CUT_ONE_TOKEN_TOO_EARLY(CauseKind.TRUNCATED, random -> {
        double[] tokens = tokens(random, 120, 24);
        return FaultyTensors.of(each(tokens, (i, x) -> i % 24 == 23 ? 0 : x), tokens, 120, 24);
    }),
    ONE_PLACE_SHORTER(CauseKind.TRUNCATED, random -> {
        double[] tokens = tokens(random, 120, 24);
        int cut = random.nextInt(2);
        double[] shorter = IntStream.range(0, 120 * 23)
                .mapToDouble(i -> tokens[i / 23 * 24 + i % 23 + cut])
                .toArray();
        return new FaultyTensors(
                Tensor.of(shorter, 120, 23), Tensor.of(tokens, 120, 24), FaultyTensors.CLOSE, List.of());
    }),
    ROUNDED_TO_FLOAT(CauseKind.ROUNDED, random -> {
        double[] values = standardized(table(random, 200));
        FaultyTensors exact = FaultyTensors.of(each(values, (i, x) -> (float) x), values, 200, WIDTH);
        return new FaultyTensors(exact.actual(), exact.expected(), Tolerance.ulps(2), exact.columns());
    }),
    ROUNDED_TO_BFLOAT16(CauseKind.ROUNDED, random -> {
        double[] scores = each(softmax(logits(random, 200, 4), 4), (i, x) -> (float) x);
        return FaultyTensors.of(each(scores, (i, x) -> bfloat16((float) x)), scores, 200, 4)
                .asFloats();
    }),
    MISSING_FILLED_WITH_0(CauseKind.MISSING_FILLED, random -> withMissing(random, true, x -> 0)),
    MISSING_FILLED_WITH_THE_MEAN(CauseKind.MISSING_FILLED, random -> withMissing(random, true, x -> x)),
    MISSING_NOT_FILLED(CauseKind.MISSING_FILLED, random -> withMissing(random, false, x -> -1)),
    SOFTMAX_MISSING(CauseKind.ACTIVATION, random -> {
        double[] logits = logits(random, 150, 5);
        return FaultyTensors.of(logits, softmax(logits, 5), 150, 5);
    }),
    SOFTMAX_TWICE(CauseKind.ACTIVATION, random -> {
        double[] scores = softmax(logits(random, 150, 5), 5);
        return FaultyTensors.of(softmax(scores, 5), scores, 150, 5).asFloats();
    }),
    SIGMOID_MISSING(CauseKind.ACTIVATION, random -> {
        double[] logits = logits(random, 150, 1);
        return FaultyTensors.of(logits, each(logits, (i, x) -> 1 / (1 + Math.exp(-x))), 150, 1);
    }),
    LOG_SOFTMAX_INSTEAD_OF_SOFTMAX(CauseKind.ACTIVATION, random -> {
        double[] scores = softmax(logits(random, 150, 5), 5);
        return FaultyTensors.of(each(scores, (i, x) -> Math.log(x)), scores, 150, 5)
                .asFloats();
    }),
    SCORES_OF_TWO_LABELS_SWAPPED(CauseKind.LABELS_SWAPPED, random -> {
        double[] scores = softmax(logits(random, 150, 2), 2);
        return FaultyTensors.of(columns(scores, new int[] {1, 0}), scores, 150, 2);
    }),
    SCORES_OF_LABELS_REORDERED(CauseKind.LABELS_SWAPPED, random -> {
        double[] scores = softmax(logits(random, 150, 4), 4);
        return FaultyTensors.of(columns(scores, new int[] {0, 3, 2, 1}), scores, 150, 4);
    }),
    SCORE_OF_THE_OTHER_LABEL(CauseKind.LABELS_SWAPPED, random -> {
        double[] scores = random.doubles(150).toArray();
        return FaultyTensors.of(each(scores, (i, x) -> 1 - x), scores, 150);
    });

    private final CauseKind kind;
    private final Plant plant;

    PlantedFault(CauseKind kind, Plant plant) {
        this.kind = kind;
        this.plant = plant;
    }

    CauseKind kind() {
        return kind;
    }

    FaultyTensors drawn(long seed) {
        return plant.in(new Random(seed * 1_000_003 + ordinal()));
    }

    /** Makes tensors with a fault. */
    @FunctionalInterface
    interface Plant {
        FaultyTensors in(Random random);
    }

    /** A value by its place. */
    @FunctionalInterface
    interface Change {
        double of(int place, double value);
    }

    /** A change of a whole table. */
    @FunctionalInterface
    interface TableChange {
        double[] of(double[] values);
    }

    static double[] each(double[] values, Change change) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> change.of(i, values[i]))
                .toArray();
    }

    private static FaultyTensors inTable(Random random, TableChange change) {
        int rows = 60 + random.nextInt(400);
        double[] values = table(random, rows);
        return FaultyTensors.of(change.of(values), values, rows, WIDTH);
    }

    private static FaultyTensors inColumns(Random random, Change change) {
        return inTable(random, values -> each(values, (i, x) -> change.of(i % WIDTH, x)));
    }

    private static double[] rows(double[] values, int[] order) {
        return each(values, (i, x) -> values[order[i / WIDTH] * WIDTH + i % WIDTH]);
    }

    private static int[] order(Random random, double[] values) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, values.length / WIDTH).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    static double[] standardized(double[] values) {
        int rows = values.length / WIDTH;
        double[] means = new double[WIDTH];
        double[] squares = new double[WIDTH];
        for (int i = 0; i < values.length; i++) {
            means[i % WIDTH] += values[i] / rows;
            squares[i % WIDTH] += values[i] * values[i] / rows;
        }
        return each(values, (i, x) -> {
            double deviation = Math.sqrt(squares[i % WIDTH] - means[i % WIDTH] * means[i % WIDTH]);
            return (x - means[i % WIDTH]) / (deviation > 1e-9 ? deviation : 1);
        });
    }

    private static double[] channelsLast(double[] first, int images, int pixels) {
        return each(
                new double[images * 3 * pixels],
                (i, x) -> first[(i / (3 * pixels) * 3 + i % 3) * pixels + i % (3 * pixels) / 3]);
    }

    private static double[] paddedBefore(double[] tokens, int length) {
        double[] moved = new double[tokens.length];
        for (int row = 0; row < tokens.length / length; row++) {
            int begin = row * length;
            int count = (int) Arrays.stream(tokens, begin, begin + length)
                    .filter(token -> token != 0)
                    .count();
            System.arraycopy(tokens, begin, moved, begin + length - count, count);
        }
        return moved;
    }

    private static double bfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int rounded = bits + 0x7FFF + (bits >> 16 & 1);
        return Float.intBitsToFloat(rounded & 0xFFFF0000);
    }

    private static FaultyTensors withMissing(Random random, boolean isFilledHere, DoubleUnaryOperator filling) {
        double[] values = table(random, 300);
        double[] sums = new double[WIDTH];
        double[] counts = new double[WIDTH];
        boolean[] isMissing = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            isMissing[i] = i % WIDTH < 4 && random.nextInt(8) == 0;
            sums[i % WIDTH] += isMissing[i] ? 0 : values[i];
            counts[i % WIDTH] += isMissing[i] ? 0 : 1;
        }
        double[] missing = each(values, (i, x) -> isMissing[i] ? Double.NaN : x);
        double[] filled =
                each(values, (i, x) -> isMissing[i] ? filling.applyAsDouble(sums[i % WIDTH] / counts[i % WIDTH]) : x);
        return isFilledHere
                ? FaultyTensors.of(filled, missing, 300, WIDTH)
                : FaultyTensors.of(missing, filled, 300, WIDTH);
    }
}
