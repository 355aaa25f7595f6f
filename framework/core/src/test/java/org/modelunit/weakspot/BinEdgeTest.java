package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinEdgeTest {

    @ParameterizedTest
    @CsvSource({
        "29, 31, 30, false",
        "30, 31, 30, true",
        "31, 32, 32, false",
        "97, 104, 100, false",
        "-3, 5, 0, false",
        "0.1234, 0.1311, 0.13, false",
        "1999, 2001, 2000, false",
        "-42, -37, -40, false"
    })
    void an_edge_is_a_number_that_people_would_write(double below, double above, double at, boolean belongsBelow) {
        assertThat(BinEdge.between(below, above)).isEqualTo(new BinEdge(at, belongsBelow, above));
    }

    @Test
    void equal_numbers_stay_together() {
        double[] numbers =
                IntStream.range(0, 1_000).mapToDouble(i -> i < 450 ? 0 : i).toArray();
        BinEdge[] edges = BinEdge.quantiles(numbers, 10);

        assertThat(edges[0].above()).isEqualTo(450);
        assertThat(BinEdge.bin(edges, 0)).isZero();
        assertThat(BinEdge.bin(edges, 450)).isEqualTo(1);
        assertThat(Arrays.stream(edges).map(BinEdge::at)).doesNotHaveDuplicates();
    }

    @Test
    void equal_numbers_alone_have_no_edges() {
        assertThat(BinEdge.quantiles(new double[] {7, 7, 7, Double.NaN}, 10)).isEmpty();
    }
}
