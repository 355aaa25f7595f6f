package org.modelunit.diagnosis;

import static org.modelunit.diagnosis.FaultyTensors.WIDTH;
import static org.modelunit.diagnosis.FaultyTensors.images;
import static org.modelunit.diagnosis.FaultyTensors.logits;
import static org.modelunit.diagnosis.FaultyTensors.softmax;
import static org.modelunit.diagnosis.FaultyTensors.table;
import static org.modelunit.diagnosis.FaultyTensors.tokens;
import static org.modelunit.diagnosis.PlantedFault.each;

import java.util.Arrays;
import java.util.Random;
import org.modelunit.tensor.Tolerance;

/** Differences without a cause that could be undone, each in tensors drawn by a seed. */
enum UnrelatedDifference {
    NOISE(random -> inTable(random, (i, x) -> x + 0.01 * random.nextGaussian())),
    PROPORTIONAL_NOISE(random -> inTable(random, (i, x) -> x * (1 + 0.1 * random.nextGaussian()))),
    SINGLE_OUTLIERS(random -> {
        int rows = 60 + random.nextInt(300);
        double[] values = table(random, rows);
        double[] changed = values.clone();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            changed[random.nextInt(values.length)] = random.nextGaussian() * 10;
        }
        return FaultyTensors.of(changed, values, rows, WIDTH);
    }),
    OTHER_ROWS(random -> FaultyTensors.of(table(random, 200), table(random, 200), 200, WIDTH)),
    ONE_COLUMN_OF_NOISE(random -> inTable(random, (i, x) -> i % WIDTH == 3 ? random.nextGaussian() : x)),
    ONE_COLUMN_OF_A_CONSTANT(random -> inTable(random, (i, x) -> i % WIDTH == 2 ? 7 : x)),
    COLUMNS_OF_CONSTANTS(random -> inTable(random, (i, x) -> i % WIDTH < 6 ? i % WIDTH : x)),
    SOME_CATEGORIES_CHANGED(random -> inTable(random, (i, x) -> i % WIDTH >= 6 && random.nextInt(4) == 0 ? 1 - x : x)),
    SOME_CODES_CHANGED(
            random -> inTable(random, (i, x) -> i % WIDTH == 16 && random.nextInt(3) == 0 ? random.nextInt(7) : x)),
    MISSING_ELSEWHERE(random -> inTable(random, (i, x) -> random.nextInt(20) == 0 ? Double.NaN : x)),
    MISSING_FILLED_BY_GUESSES(random -> {
        double[] values = table(random, 200);
        double[] missing = each(values, (i, x) -> i % WIDTH == 3 && random.nextInt(5) == 0 ? Double.NaN : x);
        return FaultyTensors.of(values, missing, 200, WIDTH);
    }),
    OTHER_SCORES(random -> {
        int classes = 2 + random.nextInt(4);
        double[] logits = logits(random, 150, classes);
        return FaultyTensors.of(
                softmax(each(logits, (i, x) -> x + random.nextGaussian()), classes),
                softmax(logits, classes),
                150,
                classes);
    }),
    OTHER_SCORES_WITHIN_A_WIDE_TOLERANCE(random -> {
        double[] logits = logits(random, 150, 2);
        return FaultyTensors.of(
                        softmax(each(logits, (i, x) -> x + 1.5 * random.nextGaussian()), 2), softmax(logits, 2), 150, 2)
                .within(Tolerance.absolute(0.2));
    }),
    COOLER_SCORES(random -> {
        double[] logits = logits(random, 150, 1);
        return FaultyTensors.of(
                each(logits, (i, x) -> 1 / (1 + Math.exp(-0.7 * x))),
                each(logits, (i, x) -> 1 / (1 + Math.exp(-x))),
                150,
                1);
    }),
    OTHER_DECISIONS(random -> {
        int rows = 10 + random.nextInt(300);
        double[] labels = random.doubles(rows).map(x -> x < 0.3 ? 1 : 0).toArray();
        return FaultyTensors.of(each(labels, (i, x) -> random.nextInt(5) == 0 ? 1 - x : x), labels, rows);
    }),
    UNRELATED_DECISIONS(random -> {
        int rows = 4 + random.nextInt(40);
        return FaultyTensors.of(
                random.doubles(rows).map(Math::rint).toArray(),
                random.doubles(rows).map(Math::rint).toArray(),
                rows);
    }),
    OTHER_TOKENS(random -> {
        double[] tokens = tokens(random, 80, 16);
        return FaultyTensors.of(
                each(tokens, (i, x) -> x != 0 && random.nextInt(6) == 0 ? 1 + random.nextInt(30_000) : x),
                tokens,
                80,
                16);
    }),
    UNRELATED_TOKENS(random -> FaultyTensors.of(tokens(random, 80, 16), tokens(random, 80, 16), 80, 16)),
    OTHER_DECODER(random -> {
        double[] levels = images(random, 2, 16, 16);
        return FaultyTensors.of(
                each(levels, (i, x) -> Math.max(0, Math.min(255, x + random.nextInt(3) - 1))), levels, 2, 3, 16, 16);
    }),
    OTHER_IMAGES(random -> FaultyTensors.of(images(random, 1, 16, 16), images(random, 1, 16, 16), 1, 3, 16, 16)),
    FEW_VALUES(random -> {
        int count = 1 + random.nextInt(6);
        return FaultyTensors.of(
                random.doubles(count).map(x -> Math.rint(3 * x)).toArray(),
                random.doubles(count).map(x -> Math.rint(3 * x)).toArray(),
                count);
    }),
    FEW_ROWS(random -> {
        int rows = 1 + random.nextInt(3);
        return FaultyTensors.of(
                random.doubles(rows * 3L).toArray(), random.doubles(rows * 3L).toArray(), rows, 3);
    }),
    CONSTANTS(random -> {
        double[] constant = new double[60];
        Arrays.fill(constant, random.nextInt(3));
        double[] other = new double[60];
        Arrays.fill(other, 1 + random.nextInt(255));
        return FaultyTensors.of(constant, other, 20, 3);
    }),
    TWO_CONSTANTS(random -> {
        double one = random.nextGaussian();
        return FaultyTensors.of(
                each(new double[60], (i, x) -> i % 3 == 0 ? one : 2),
                each(new double[60], (i, x) -> i % 3 == 0 ? 5 : random.nextInt(2)),
                20,
                3);
    }),
    SORTED_SCORES_OF_ANOTHER_MODEL(random -> FaultyTensors.of(
                    random.doubles(200).sorted().toArray(),
                    random.doubles(200).map(x -> x * x).sorted().toArray(),
                    200)
            .within(Tolerance.absolute(0.05)));

    private final PlantedFault.Plant plant;

    UnrelatedDifference(PlantedFault.Plant plant) {
        this.plant = plant;
    }

    FaultyTensors drawn(long seed) {
        return plant.in(new Random(seed * 7_654_321 + ordinal()));
    }

    private static FaultyTensors inTable(Random random, PlantedFault.Change change) {
        int rows = 40 + random.nextInt(200);
        double[] values = table(random, rows);
        return FaultyTensors.of(each(values, change), values, rows, WIDTH);
    }
}
