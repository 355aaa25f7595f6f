package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.hitRate;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;
import static org.modelunit.onnx.Pooling.firstToken;
import static org.modelunit.onnx.Pooling.lastToken;
import static org.modelunit.onnx.Pooling.meanOver;
import static org.modelunit.onnx.Pooling.output;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Evaluation;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.ModelException;

/** Vectors of examples from files that have them for each token, or for each example. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EmbedderTest {

    private static final String FILE = "sentence-vectors";
    private static final Pooling MEAN = meanOver("last_hidden_state", "attention_mask");
    private static final List<long[]> TOKENS =
            List.of(new long[] {1, 2}, new long[] {3, 4, 4, 1}, new long[] {4}, new long[] {2, 2, 2});

    @AfterEach
    void forget() {
        System.clearProperty("modelunit.threads");
    }

    private static ModelInputs<long[]> masked(Padding padding) {
        return inputs(long[].class).tokens("input_ids", "attention_mask", tokens -> tokens, padding);
    }

    private static Embeddings vectors(String file, Pooling pooling, Padding padding) {
        try (Embedder<long[]> model = Models.open(file).embedder(masked(padding), pooling)) {
            return model.predictAll(TOKENS);
        }
    }

    private static void assertRefused(String file, ModelInputs<long[]> inputs, Pooling pooling, String... told) {
        assertThatThrownBy(() -> {
                    try (Embedder<long[]> model = Models.open(file).embedder(inputs, pooling)) {
                        model.predictAll(TOKENS);
                    }
                })
                .isInstanceOf(ModelException.class)
                .message()
                .contains(told);
    }

    private static void assertClose(Embeddings one, Embeddings other) {
        assertThat(one.size()).isEqualTo(other.size());
        for (int row = 0; row < one.size(); row++) {
            assertThat(one.vector(row)).containsExactly(other.vector(row), Offset.offset(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5}) // 5 has a vector of NaN
    void the_mean_over_tokens_is_what_the_file_itself_pools(int filling) {
        Embeddings reference = vectors(FILE, output("sentence_embedding"), padding(0));

        assertClose(vectors(FILE, MEAN, padding(filling)), reference);
        assertClose(vectors(FILE, MEAN, padding(filling).left()), reference);
        assertClose(vectors(FILE, MEAN, padding(filling).toLength(9)), reference);
        assertThat(vectors(FILE, MEAN, padding(filling)).vector(0)).containsExactly(0.5f, 1, 0);
    }

    @Test
    void normalized_vectors_are_those_that_the_file_itself_normalizes() {
        Embeddings reference = vectors(FILE, output("normalized_embedding"), padding(0));

        assertClose(vectors(FILE, MEAN.normalized(), padding(0)), reference);
        assertClose(vectors(FILE, output("sentence_embedding").normalized(), padding(0)), reference);
    }

    @Test
    void the_first_and_the_last_token() {
        assertThat(vectors(FILE, firstToken("last_hidden_state"), padding(0)).vector(1))
                .containsExactly(0.5f, 0.25f, -1);
        for (Padding padding : List.of(padding(0), padding(0).left())) {
            assertThat(vectors(FILE, lastToken("last_hidden_state", "attention_mask"), padding)
                            .vector(0))
                    .containsExactly(0, 2, 0);
        }
    }

    @Test
    void vectors_of_float16_and_a_mask_of_float() {
        Embeddings halves = vectors("half-vectors", MEAN, padding(0));

        assertThat(halves.vector(0)).containsExactly(0.5f, 1, 0);
        assertThat(halves.vector(2)).containsExactly(new float[] {0.1f, 0.2f, 0.3f}, Offset.offset(1e-3f));
    }

    @Test
    void an_output_without_a_shape() {
        ModelInputs<long[]> unmasked = inputs(long[].class).tokens("input_ids", tokens -> tokens, padding(0));
        try (Embedder<long[]> model =
                Models.open("vectors-without-shape").embedder(unmasked, firstToken("last_hidden_state"))) {
            assertThat(model.predictAll(TOKENS).vector(3)).containsExactly(0, 2, 0);
        }
        assertRefused(
                "vectors-without-shape",
                unmasked,
                output("last_hidden_state"),
                "one that came as [4, 4, 3]",
                "make one vector of those of the tokens: firstToken(\"last_hidden_state\")");
    }

    @Test
    void vectors_have_the_same_bits_on_any_number_of_threads_and_are_none_for_no_inputs() {
        SplittableRandom random = new SplittableRandom(3);
        List<long[]> many = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            many.add(random.longs(random.nextInt(1, 9), 1, 5).toArray());
        }
        try (Embedder<long[]> model = Models.open(FILE).embedder(masked(padding(0)), MEAN.normalized())) {
            System.setProperty("modelunit.threads", "1");
            Embeddings alone = model.predictInBatches(many, 7);
            for (String threads : List.of("2", "4")) {
                System.setProperty("modelunit.threads", threads);
                assertThat(model.predictInBatches(many, 7)).isEqualTo(alone);
            }
            assertThat(model.predictAll(List.of()).size()).isZero();
            assertThat(model.fingerprint().name()).isEqualTo("sentence-vectors.onnx");
        }
    }

    @Test
    void a_search_with_a_file() {
        Dataset<long[], String> items =
                Dataset.of("items", List.of(new long[] {1}, new long[] {2}), List.of("one", "two"));
        Dataset<long[], String> queries =
                Dataset.of("queries", List.of(new long[] {1, 1, 1, 2}, new long[] {2, 4}), List.of("one", "one"));
        try (Embedder<long[]> model = Models.open(FILE).embedder(masked(padding(0)), MEAN)) {
            assertThat(Evaluation.of(model.among(items), queries).value(hitRate(1)))
                    .isEqualTo(0.5);
        }
    }

    @Test
    void a_pooling_that_does_not_fit_the_file_is_refused_with_one_that_does() {
        assertRefused(
                FILE,
                masked(padding(0)),
                output("last_hidden_state"),
                "the output 'last_hidden_state' is float [N, S, 3], but one vector for each example has two axes [N, D]",
                "meanOver(\"last_hidden_state\", \"attention_mask\")");
        assertRefused(
                FILE,
                masked(padding(0)),
                firstToken("sentence_embedding"),
                "a vector for each token has three axes",
                "say output(\"sentence_embedding\")");
        assertRefused(
                FILE,
                masked(padding(0)),
                meanOver("last_hidden_states", "attention_mask"),
                "there is no output 'last_hidden_states'",
                "'last_hidden_state', 'sentence_embedding', 'normalized_embedding'");
        assertRefused(
                FILE,
                masked(padding(0)),
                meanOver("last_hidden_state", "attention mask"),
                "there is no input 'attention mask'; did you mean 'attention_mask'?");
    }

    @Test
    void a_text_without_tokens_is_told_by_its_row() {
        try (Embedder<long[]> model = Models.open(FILE).embedder(masked(padding(0)), MEAN)) {
            assertThatThrownBy(() -> model.predictInBatches(
                            List.of(new long[] {1}, new long[] {2}, new long[0], new long[] {2}), 2))
                    .isInstanceOf(ModelException.class)
                    .message()
                    .contains("no token is left of row 2 of 4", "as the mask 'attention_mask' is 0 at each place");
        }
    }

    @Test
    void a_vector_of_NaN_is_told_by_its_row() {
        try (Embedder<long[]> model = Models.open(FILE).embedder(masked(padding(0)), MEAN)) {
            assertThatThrownBy(() -> model.predictAll(List.of(new long[] {1}, new long[] {5})))
                    .isInstanceOf(ModelException.class)
                    .message()
                    .contains("a number of the vector is NaN for row 1 of the batch");
        }
    }
}
