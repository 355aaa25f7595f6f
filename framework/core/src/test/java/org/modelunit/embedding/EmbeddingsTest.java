package org.modelunit.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private static final Embeddings THREE =
            Embeddings.of(List.of(new float[] {3, 4}, new float[] {0, 2}, new float[] {-6, -8}));

    @Test
    void vectors_are_rows_of_one_block() {
        assertThat(THREE.size()).isEqualTo(3);
        assertThat(THREE.width()).isEqualTo(2);
        assertThat(THREE.vector(1)).containsExactly(0, 2);
        assertThat(THREE)
                .hasToString("3 vectors of 2 numbers")
                .isEqualTo(Embeddings.wrap(new float[] {3, 4, 0, 2, -6, -8}, 2));
        assertThat(THREE.rows(new int[] {2, 2}))
                .isEqualTo(Embeddings.of(List.of(new float[] {-6, -8}, new float[] {-6, -8})));
    }

    @Test
    void nobody_changes_them_afterwards() {
        float[] given = {1, 2};
        Embeddings vectors = Embeddings.of(List.of(given));
        given[0] = 9;
        vectors.vector(0)[1] = 9;

        assertThat(vectors.vector(0)).containsExactly(1, 2);
    }

    @Test
    void dots_and_cosines() {
        assertThat(THREE.dot(0, THREE, 1)).isEqualTo(8);
        assertThat(THREE.cosine(0, THREE, 1)).isEqualTo(0.8);
        assertThat(THREE.cosine(0, THREE, 0)).isEqualTo(1);
        assertThat(THREE.cosine(0, THREE, 2)).isEqualTo(-1);
    }

    @Test
    void normalized_vectors_have_length_1() {
        assertThat(THREE.normalized().vector(0)).containsExactly(0.6f, 0.8f);
        assertThat(THREE.normalized().dot(1, THREE.normalized(), 1)).isEqualTo(1);
    }

    @Test
    void the_nearest_come_first_and_equal_ones_in_the_order_of_their_rows() {
        Embeddings vectors = Embeddings.of(List.of(
                new float[] {0, 1}, new float[] {2, 0}, new float[] {1, 0}, new float[] {1, 1}, new float[] {4, 0}));

        assertThat(vectors.nearest(new float[] {5, 0}, 4))
                .extracting(Neighbour::row)
                .containsExactly(1, 2, 4, 3);
        assertThat(vectors.nearest(new float[] {5, 0}, 2, Similarity.DOT))
                .containsExactly(new Neighbour(4, 20), new Neighbour(1, 10));
        assertThat(vectors.nearest(new float[] {5, 0}, 99)).hasSize(5);
    }

    @Test
    void a_product_has_the_same_bits_whichever_rows_stand_beside_it() {
        SplittableRandom random = new SplittableRandom(5);
        float[] block = new float[11 * 37];
        for (int i = 0; i < block.length; i++) {
            block[i] = (float) (random.nextDouble() - 0.5);
        }
        Embeddings vectors = Embeddings.wrap(block, 37);
        float[][] all = new float[11][11];
        vectors.similarities(0, 11, vectors, Similarity.DOT, all);

        for (int row = 0; row < 11; row++) {
            float[][] alone = new float[1][11];
            vectors.similarities(row, row + 1, vectors, Similarity.DOT, alone);
            assertThat(alone[0]).containsExactly(all[row]);
            for (int other = 0; other < 11; other++) {
                assertThat((float) vectors.dot(row, vectors, other)).isEqualTo(all[row][other]);
                assertThat(all[row][other]).isCloseTo(naive(vectors.vector(row), vectors.vector(other)), within(1e-6f));
            }
        }
    }

    private static float naive(float[] one, float[] other) {
        double sum = 0;
        for (int i = one.length - 1; i >= 0; i--) {
            sum += (double) one[i] * other[i];
        }
        return (float) sum;
    }

    @Test
    void parts_become_one_and_empty_ones_count_for_nothing() {
        Embeddings none = Embeddings.of(List.of());

        assertThat(Embeddings.concatenation(List.of(none, THREE, none, THREE)).size())
                .isEqualTo(6);
        assertThat(Embeddings.concatenation(List.of(none, none))).isEqualTo(none);
        assertThat(Embeddings.concatenation(List.of())).hasToString("0 vectors of 0 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.concatenation(List.of(THREE, Embeddings.wrap(new float[] {1}, 1))))
                .withMessage(
                        "the vectors from row 3 have 1 numbers each, but the vectors before have 2; make both by the same model");
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_row() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.of(List.of(new float[] {1, 2}, new float[] {1})))
                .withMessage(
                        "the vector of row 1 has 1 numbers, but the vector of row 0 has 2; give all vectors the same width");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.wrap(new float[] {1, 2, 3, Float.NaN}, 2))
                .withMessage(
                        "number 1 of the vector of row 1 is NaN; only finite numbers have a direction, so look at the input"
                                + " of that row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.wrap(new float[3], 2))
                .withMessageContaining("3 numbers are no rows of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.of(List.of(new float[0])))
                .withMessageContaining("at least one number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddings.elements(10_000_000, 384))
                .withMessageContaining("(5592405 of them); embed them in several parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.nearest(new float[] {1, 2}, 0))
                .withMessageContaining("k must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.nearest(new float[] {1}, 1))
                .withMessageContaining("have 1 numbers each, but the vectors of the items have 2");
    }

    @Test
    void a_vector_of_length_0_has_no_cosine_but_a_dot() {
        Embeddings vectors = Embeddings.of(List.of(new float[] {1, 0}, new float[] {0, 0}));

        assertThat(vectors.dot(0, vectors, 1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vectors.cosine(0, vectors, 0))
                .withMessage(
                        "the vector of row 1 has length 0, so it has no direction and no cosine; leave that input out, or"
                                + " compare by DOT");
    }
}
