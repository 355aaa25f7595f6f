package org.modelunit.metric.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;

class CodePairsTest {

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 1", "2, 1023", "2, 1025", "2, 600000", "3, 5000", "5, 262144", "1, 7"})
    void pairs_are_counted_as_one_by_one(int labels, int size) {
        Random random = new Random(size);
        int[] one = random.ints(size, 0, labels).toArray();
        int[] other = random.ints(size, 0, labels).toArray();
        double[] counts = new double[labels * labels];
        for (int row = 0; row < size; row++) {
            counts[one[row] * labels + other[row]]++;
        }
        Labels names = Labels.of(random.ints(labels).mapToObj(Integer::toString).toArray(String[]::new));

        assertThat(CodePairs.count(LabelColumn.wrap(names, one), LabelColumn.wrap(names, other)))
                .isEqualTo(counts);
    }
}
