package org.modelunit.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.modelunit.embedding.Embeddings;
import org.modelunit.onnx.session.Call;
import org.modelunit.onnx.session.Outputs;
import org.modelunit.onnx.tensor.NumberView;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** The output of an embedder: a vector for each example, or for each token of it. */
final class EmbeddingOutputs {

    private final Signature signature;
    private final Pooling pooling;
    private final Port output;
    private final @Nullable Port mask;

    EmbeddingOutputs(Signature signature, Pooling pooling) {
        this.signature = signature;
        this.pooling = pooling;
        this.output = output(signature, pooling);
        this.mask = pooling.mask().isEmpty() ? null : mask(signature, pooling);
    }

    private static boolean isOfTokens(Pooling pooling) {
        return pooling.kind() != Pooling.Kind.OUTPUT;
    }

    private static Port output(Signature signature, Pooling pooling) {
        Port port = signature.output(pooling.output(), pooling.option());
        if (!port.isTensorOf(NumberView.types())) {
            throw signature.error(
                    "the output '" + port.name() + "' cannot hold vectors: it is " + port.typeInWords(),
                    "name an output of numbers in the pooling");
        }
        if (port.shaped()) {
            requireAxes(signature, pooling, port.rank(), port.name(), port.typeInWords());
        }
        return port;
    }

    private static void requireAxes(Signature signature, Pooling pooling, int axes, String name, String is) {
        if (isOfTokens(pooling) && axes != 3) {
            throw signature.error(
                    "the output '" + name + "' is " + is + ", but a vector for each token has three axes [N, S, D]",
                    axes == 2
                            ? "say output(\"" + name + "\") for an output that has one vector for each example already"
                            : "name an output [N, S, D] in the pooling");
        }
        if (!isOfTokens(pooling) && axes != 2) {
            throw signature.error(
                    "the output '" + name + "' is " + is + ", but one vector for each example has two axes [N, D]",
                    axes == 3
                            ? "make one vector of those of the tokens: " + meanOver(signature, name) + "firstToken(\""
                                    + name + "\")"
                            : "name an output [N, D] in the pooling");
        }
    }

    /** A mean needs a mask, which a file without filling has none of. */
    private static String meanOver(Signature signature, String output) {
        return signature.inputs().stream()
                .map(Port::name)
                .filter(name -> name.contains("mask"))
                .findFirst()
                .map(mask -> "meanOver(\"" + output + "\", \"" + mask + "\") or ")
                .orElse("");
    }

    private static Port mask(Signature signature, Pooling pooling) {
        Port port = signature.input(pooling.mask());
        if (!port.isTensorOf(NumberView.types()) || (port.shaped() && port.rank() != 2)) {
            throw signature.error(
                    "the input '" + port.name() + "' cannot be the mask of tokens: it is " + port.typeInWords(),
                    "name the input [N, S] that is 1 for a token and 0 for filling");
        }
        return port;
    }

    /** Returns what collects the vectors of a pass. */
    Outputs<Embeddings> collector(int rows) {
        return new VectorCollector(this, rows);
    }

    Signature signature() {
        return signature;
    }

    Pooling pooling() {
        return pooling;
    }

    Port output() {
        return output;
    }

    /** Returns what a run gave, as vectors of tokens: one token for each example where the output is of examples. */
    TokenVectors vectors(Call call) throws OrtException {
        OnnxTensor tensor = (OnnxTensor) call.output(output.name());
        long[] shape = tensor.getInfo().getShape();
        requireAxes(signature, pooling, shape.length, output.name(), "one that came as " + Arrays.toString(shape));
        if (shape[0] != call.rows()) {
            throw signature.error(
                    "the output '" + output.name() + "' came as " + Arrays.toString(shape) + " for " + call.rows()
                            + " rows",
                    "export the model so that the first axis of inputs and outputs is the number of rows");
        }
        int tokens = (int) (isOfTokens(pooling) ? shape[1] : 1);
        int width = (int) shape[shape.length - 1];
        NumberView numbers = NumberView.of(tensor);
        return new TokenVectors(numbers, tokens, width, mask(call, tokens));
    }

    private @Nullable NumberView mask(Call call, int tokens) {
        if (mask == null) {
            return null;
        }
        ByteBuffer given = call.given(mask.name());
        if (given == null) {
            throw signature.error(
                    "the input '" + mask.name() + "' is left out, so nothing tells tokens from filling",
                    "fill it by its name: tokens(input, \"" + mask.name() + "\", …)");
        }
        long[] shape = call.shapeGiven(mask.name());
        if (!Arrays.equals(shape, new long[] {call.rows(), tokens})) {
            throw signature.error(
                    "the mask '" + mask.name() + "' is " + Arrays.toString(shape) + ", but '" + output.name()
                            + "' came with " + tokens + " tokens for " + call.rows() + " rows",
                    "name the mask and the output that have the same tokens");
        }
        return NumberView.of(given, mask.type(), false);
    }
}
