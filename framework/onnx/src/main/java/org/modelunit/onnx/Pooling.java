package org.modelunit.onnx;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How the outputs of a file become one vector for each example. A value, held against the file when a model is made.
 *
 * <pre>{@code
 * meanOver("last_hidden_state", "attention_mask").normalized()
 * }</pre>
 *
 * <p>Sums are taken in double, in the order of the tokens, and rounded to float at the end.
 *
 * @param kind what is taken of the output
 * @param output the output's name
 * @param mask the name of the input that tells tokens from filling; empty where none is needed
 * @param isNormalized whether vectors are divided by their lengths
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Pooling(Kind kind, String output, String mask, boolean isNormalized) {

    /** What is taken of an output. */
    public enum Kind {
        /** The mean of the tokens' vectors, each weighed by the mask. */
        MEAN,
        /** The vector of the first place. */
        FIRST_TOKEN,
        /** The vector of the last place that the mask does not leave out. */
        LAST_TOKEN,
        /** The output as it is, a vector for each example. */
        OUTPUT
    }

    /** Takes names and a kind, all of them given. */
    public Pooling {
        requireNonNull(kind, "kind");
        requireNonNull(output, "output");
        requireNonNull(mask, "mask");
    }

    /**
     * Takes the mean of the tokens' vectors, as sentence-transformers does by default.
     *
     * @param output the output with a vector for each token [N, S, D], "last_hidden_state" in most files
     * @param mask the input [N, S] that is 1 for a token and 0 for filling, "attention_mask" in most files
     */
    public static Pooling meanOver(String output, String mask) {
        return new Pooling(Kind.MEAN, output, mask, false);
    }

    /**
     * Takes the vector of the first token, the CLS token of BERT and its kin; sequences must be filled up after their ends then.
     *
     * @param output the output with a vector for each token [N, S, D]
     */
    public static Pooling firstToken(String output) {
        return new Pooling(Kind.FIRST_TOKEN, output, "", false);
    }

    /**
     * Takes the vector of the last token, as embedders made of decoders do, wherever sequences are filled up.
     *
     * @param output the output with a vector for each token [N, S, D]
     * @param mask the input [N, S] that is 1 for a token and 0 for filling
     */
    public static Pooling lastToken(String output, String mask) {
        return new Pooling(Kind.LAST_TOKEN, output, mask, false);
    }

    /**
     * Takes an output that has one vector for each example already.
     *
     * @param output the output [N, D], "sentence_embedding" or "pooler_output" in many files
     */
    public static Pooling output(String output) {
        return new Pooling(Kind.OUTPUT, output, "", false);
    }

    /** Divides each vector by its length, so that its dot products are cosines. */
    public Pooling normalized() {
        return new Pooling(kind, output, mask, true);
    }

    /** Returns the name of the method that says it. */
    String option() {
        return switch (kind) {
            case MEAN -> "meanOver";
            case FIRST_TOKEN -> "firstToken";
            case LAST_TOKEN -> "lastToken";
            case OUTPUT -> "output";
        };
    }
}
