package org.modelunit.onnx;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Elements;
import org.modelunit.onnx.tensor.GivenValues;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;
import org.modelunit.text.PrintableText;

/**
 * How the inputs of an ONNX file are filled, each by its name. A value: immutable, and held against the file when a model is made.
 *
 * <pre>{@code
 * OnnxModel.open(file).classifier(inputs(Passenger.class)
 *         .matrix("numeric", p -> new float[] {p.pclass(), p.age(), p.fare()})
 *         .column("sex", Passenger::sex)
 *         .constant("threshold", 0.5f));
 * }</pre>
 *
 * <p>What is not said is taken from the components of a record, or the columns of a {@link org.modelunit.Row}, that are named like the
 * inputs; inputs for which the file has a default are left out. Values reach the file in its own type: real numbers are rounded to it,
 * whole numbers that it cannot hold are errors, and so is whatever would change silently. Axes that the file leaves open are as long as
 * the values are. Every function has to be safe for any thread, as the batches of a pass are shared out, unless
 * {@link OnnxModel#onOneThread()} says otherwise.
 *
 * @param <I> the type of an example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ModelInputs<I> {

    private final Class<I> type;
    private final List<InputFiller<I>> fillers;
    private final boolean isByLength;

    private ModelInputs(Class<I> type, List<InputFiller<I>> fillers, boolean isByLength) {
        this.type = type;
        this.fillers = List.copyOf(fillers);
        this.isByLength = isByLength;
    }

    /**
     * Returns inputs without anything said yet.
     *
     * @param type the type of an example
     * @param <I> the type of an example
     */
    public static <I> ModelInputs<I> inputs(Class<I> type) {
        return new ModelInputs<>(requireNonNull(type, "type"), List.of(), false);
    }

    private ModelInputs<I> with(InputFiller<I> filler) {
        for (String name : filler.names()) {
            requireNonNull(name, "input");
            if (Collections.frequency(filler.names(), name) > 1
                    || fillers.stream().anyMatch(other -> other.names().contains(name))) {
                throw new IllegalArgumentException(
                        PrintableText.of("the input '" + name + "' is filled twice; fill it once"));
            }
        }
        List<InputFiller<I>> more = new ArrayList<>(fillers);
        more.add(filler);
        return new ModelInputs<>(type, more, isByLength);
    }

    /**
     * Fills an input with several numbers of each example: the features of a matrix [N, F], or the numbers of more axes in one line.
     *
     * @param input the input's name
     * @param encoder gives the numbers, all examples equally many
     */
    public ModelInputs<I> matrix(String input, Encoder<? super I> encoder) {
        requireNonNull(encoder, "encoder");
        return with(new MatrixInput<>(input, encoder));
    }

    /**
     * Fills a matrix with the columns of a {@link org.modelunit.Row}, or the components of a record, as numbers; missing ones are NaN.
     *
     * @param input the input's name
     * @param columns the columns, in the order of training
     */
    public ModelInputs<I> columns(String input, List<String> columns) {
        return with(new RowInput<>(input, ColumnsOf.of(type, columns)));
    }

    /**
     * Fills a column [N, 1] or [N] with one value of each example: a number, truth value, text or constant of an enum, or an
     * {@code Optional} number, which is NaN where it is empty.
     *
     * @param input the input's name
     * @param value gives the value
     */
    public ModelInputs<I> column(String input, ValueOf<? super I> value) {
        return values(input, value);
    }

    /**
     * Fills an input of any type and number of axes with the values of each example.
     *
     * @param input the input's name
     * @param values gives arrays, lists or tensors without an axis for the batch, of one shape for all examples of a batch
     */
    public ModelInputs<I> values(String input, ValueOf<? super I> values) {
        requireNonNull(values, "values");
        return with(new RowInput<>(input, values));
    }

    /**
     * Fills an input with the tokens of each example, and another one with ones where there are tokens and zeros where there is filling.
     *
     * @param input the name of the tokens' input
     * @param mask the name of the mask's input
     * @param tokens gives the tokens
     * @param padding how texts of unlike length are filled up
     */
    public ModelInputs<I> tokens(String input, String mask, TokensOf<? super I> tokens, Padding padding) {
        requireNonNull(tokens, "tokens");
        return with(new SequenceInput<>(
                input, requireNonNull(mask, "mask"), tokens::of, requireNonNull(padding, "padding")));
    }

    /**
     * Fills an input with the tokens of each example, for a file without a mask.
     *
     * @param input the input's name
     * @param tokens gives the tokens
     * @param padding how texts of unlike length are filled up
     */
    public ModelInputs<I> tokens(String input, TokensOf<? super I> tokens, Padding padding) {
        requireNonNull(tokens, "tokens");
        return sequence(input, tokens::of, padding);
    }

    /**
     * Fills an input with sequences of unlike length: numbers over time, or vectors.
     *
     * @param input the input's name
     * @param sequence gives an array or list for each example, whose first axis is as long as it likes
     * @param padding how they are filled up
     */
    public ModelInputs<I> sequence(String input, ValueOf<? super I> sequence, Padding padding) {
        requireNonNull(sequence, "sequence");
        return with(new SequenceInput<>(input, null, sequence, requireNonNull(padding, "padding")));
    }

    /**
     * Fills an input with zeros in the shape of another one, such as the segments of texts that have one only.
     *
     * @param input the input's name
     * @param like the input that has the shape
     */
    public ModelInputs<I> zeros(String input, String like) {
        return with(new ZerosInput<>(input, requireNonNull(like, "like")));
    }

    /**
     * Fills an input with the same value whatever the examples are. Where the first axis of the input is open, that is the batch's, and
     * each row has the value.
     *
     * @param input the input's name
     * @param value a number, truth value or text; an array, list or tensor
     */
    public ModelInputs<I> constant(String input, Object value) {
        requireNonNull(value, "value");
        try {
            return with(new ConstantInput<>(input, GivenValues.of(value).copied()));
        } catch (Elements.Unfit e) {
            throw new IllegalArgumentException(
                    "the constant for '" + input + "': " + e.getMessage() + "; " + e.fix(), e);
        }
    }

    /**
     * Fills inputs batch by batch, for whatever the other ways cannot say.
     *
     * @param encoder gives whole tensors for the inputs
     * @param inputs the names of the inputs, one or more
     */
    public ModelInputs<I> batch(BatchEncoder<I> encoder, String... inputs) {
        requireNonNull(encoder, "encoder");
        if (inputs.length == 0) {
            throw new IllegalArgumentException("name the inputs that the encoder of batches fills");
        }
        return with(new BatchInput<>(List.of(inputs), encoder));
    }

    /**
     * Makes batches of examples whose sequences are of like length, so that less is filled up and a pass takes less time; answers come
     * in the order of the examples all the same. Without it a batch is made of neighbours. A model whose answers depend on what else is
     * in the batch, as those of many quantized models do, answers otherwise then, so that evidence says {@code batches: by length}.
     *
     * <p>What counts is how many elements are left of the sequences that are filled up to the longest of their batch, in all such inputs
     * together; the longest come first. Their functions are called twice for each example, unless all are one batch.
     */
    public ModelInputs<I> byLength() {
        return new ModelInputs<>(type, fillers, true);
    }

    /** Connects them with a file. */
    Inputs<I> bind(Session session) {
        Signature signature = session.signature();
        new InputAdvice(signature).requireInputs();
        List<Inputs<I>> bound = new ArrayList<>();
        List<Inputs<I>> last = new ArrayList<>();
        List<Port> rest = new ArrayList<>(signature.inputs());
        for (InputFiller<I> filler : fillers) {
            List<Port> ports = filler.names().stream().map(signature::input).toList();
            rest.removeAll(ports);
            if (filler instanceof ZerosInput<I> zeros) {
                requireShape(zeros, signature);
                last.add(filler.bind(session, ports)); // once the shape is there
            } else {
                bound.add(filler.bind(session, ports));
            }
        }
        if (!rest.isEmpty()) {
            bound.addAll(Unsaid.bind(session, type, rest, fillers.isEmpty()));
        }
        bound.addAll(last);
        return isByLength ? ByLength.of(signature, bound) : NamedInputs.of(bound);
    }

    private void requireShape(ZerosInput<I> zeros, Signature signature) {
        boolean isOfZeros = fillers.stream()
                .anyMatch(
                        other -> other instanceof ZerosInput<I> && other.names().contains(zeros.like()));
        if (isOfZeros) {
            throw signature.error(
                    "'" + zeros.name() + "' would be zeros in the shape of other zeros",
                    "name the input with the shape, the tokens' for instance");
        }
    }

    /** Returns the names of the inputs that something is said of. */
    @Override
    public String toString() {
        return type.getSimpleName() + " as "
                + fillers.stream().flatMap(filler -> filler.names().stream()).toList();
    }
}
