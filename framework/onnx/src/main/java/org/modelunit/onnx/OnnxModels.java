package org.modelunit.onnx;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.modelunit.Classifier;
import org.modelunit.Embedder;
import org.modelunit.IntervalRegressor;
import org.modelunit.Model;
import org.modelunit.MultiLabelClassifier;
import org.modelunit.Regressor;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.output.ClassOutputs;
import org.modelunit.onnx.output.EachLabelOutputs;
import org.modelunit.onnx.output.IntervalOutputs;
import org.modelunit.onnx.output.OutputChoice;
import org.modelunit.onnx.output.RegressionOutputs;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.ModelFile;
import org.modelunit.onnx.session.ModelSource;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.SessionLoader;

/** The ways to make a model of a file, by what it takes and what it answers. */
abstract sealed class OnnxModels permits OnnxModel {

    final ModelSource source;
    final OutputChoice choice;
    final Execution execution;

    OnnxModels(ModelSource source, OutputChoice choice, Execution execution) {
        this.source = source;
        this.choice = choice;
        this.execution = execution;
    }

    /**
     * Makes a classifier of a file with one input of numbers, a matrix [N, F] or an image [N, C, H, W]; more inputs, texts and tokens are
     * filled by {@link ModelInputs}.
     *
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or fits no such classifier
     */
    public <I> Classifier<I> classifier(Encoder<? super I> encoder) {
        requireNonNull(encoder, "encoder");
        return classifierOf(session -> MatrixInputs.of(session, encoder));
    }

    /**
     * Makes a classifier of inputs that are named, so that an encoder in a lambda knows what it gets wherever it stands; see
     * {@link #classifier(Encoder)}.
     *
     * <pre>{@code
     * OnnxModel.open(file).classifier(Row.class, row -> new float[] {(float) row.number("age")}).decidingAt("bad", 0.27)
     * }</pre>
     *
     * @param input the type of an example
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     */
    public <I> Classifier<I> classifier(Class<I> input, Encoder<? super I> encoder) {
        requireNonNull(input, "input");
        return classifier(encoder);
    }

    /**
     * Makes a classifier whose inputs are the components of a record: by name where the file has one column for each feature (case
     * and punctuation of names do not count), or in their order where it has one matrix. An array or list fills the matrix of its name.
     * Numbers and booleans fill float and double, whole numbers the integers, texts and what enums print string; an empty {@code OptionalDouble} is NaN. No value is changed on its
     * way: a {@code double} is rounded to an input of float, but a whole number that the input cannot hold, or a number that would become
     * infinite, is an error that names component and row.
     *
     * @param record the type of an example
     * @param <R> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the record
     */
    public <R extends Record> Classifier<R> classifier(Class<R> record) {
        requireNonNull(record, "record");
        return classifierOf(session -> InputBinding.bind(session, record));
    }

    /**
     * Makes a classifier of inputs that are filled each by its name.
     *
     * @param inputs how they are filled
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs
     */
    public <I> Classifier<I> classifier(ModelInputs<I> inputs) {
        requireNonNull(inputs, "inputs");
        return classifierOf(inputs::bind);
    }

    /**
     * Makes a regressor of a file with one input.
     *
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or fits no such regressor
     */
    public <I> Regressor<I> regressor(Encoder<? super I> encoder) {
        requireNonNull(encoder, "encoder");
        return regressorOf(session -> MatrixInputs.of(session, encoder));
    }

    /**
     * Makes a regressor of inputs that are named, so that an encoder in a lambda knows what it gets wherever it stands; see
     * {@link #regressor(Encoder)}.
     *
     * @param input the type of an example
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     */
    public <I> Regressor<I> regressor(Class<I> input, Encoder<? super I> encoder) {
        requireNonNull(input, "input");
        return regressor(encoder);
    }

    /**
     * Makes a regressor whose inputs are the components of a record, as {@link #classifier(Class)} does.
     *
     * @param record the type of an example
     * @param <R> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the record
     */
    public <R extends Record> Regressor<R> regressor(Class<R> record) {
        requireNonNull(record, "record");
        return regressorOf(session -> InputBinding.bind(session, record));
    }

    /**
     * Makes a regressor of inputs that are filled each by its name.
     *
     * @param inputs how they are filled
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs
     */
    public <I> Regressor<I> regressor(ModelInputs<I> inputs) {
        requireNonNull(inputs, "inputs");
        return regressorOf(inputs::bind);
    }

    /**
     * Makes an embedder: a vector for each example.
     *
     * <pre>{@code
     * OnnxModel.open(file).embedder(
     *         inputs(String.class).tokens("input_ids", "attention_mask", tokenizer::ids, padding(0)),
     *         meanOver("last_hidden_state", "attention_mask").normalized())
     * }</pre>
     *
     * @param inputs how its inputs are filled
     * @param pooling how its outputs become one vector
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs or the
     *     pooling
     */
    public <I> Embedder<I> embedder(ModelInputs<I> inputs, Pooling pooling) {
        requireNonNull(inputs, "inputs");
        return vectorsOf(inputs::bind, pooling);
    }

    /**
     * Makes an embedder of a file with one input, such as an image; see {@link #embedder(ModelInputs, Pooling)}.
     *
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param pooling how its outputs become one vector
     * @param <I> the type of an example
     */
    public <I> Embedder<I> embedder(Encoder<? super I> encoder, Pooling pooling) {
        requireNonNull(encoder, "encoder");
        return vectorsOf(session -> MatrixInputs.of(session, encoder), pooling);
    }

    /**
     * Makes an embedder whose inputs are the components of a record, as {@link #classifier(Class)} does.
     *
     * @param record the type of an example
     * @param pooling how its outputs become one vector
     * @param <R> the type of an example
     */
    public <R extends Record> Embedder<R> embedder(Class<R> record, Pooling pooling) {
        requireNonNull(record, "record");
        return vectorsOf(session -> InputBinding.bind(session, record), pooling);
    }

    /**
     * Makes a classifier for several labels at once: a column of scores for each label, {@link OnnxModel#labels} in the order of the columns, which
     * {@link OnnxModel#sigmoid()} makes of logits. Which labels are decided for is said by cut-offs, 0.5 each. A file with decisions of its own is
     * refused unless {@link OnnxModel#probabilities} says that the scores alone are meant.
     *
     * @param inputs how its inputs are filled
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs or labels
     */
    public <I> MultiLabelClassifier<I> multiLabelClassifier(ModelInputs<I> inputs) {
        requireNonNull(inputs, "inputs");
        return labelsOf(inputs::bind);
    }

    /**
     * Makes a classifier for several labels at once of a file with one input, see {@link #multiLabelClassifier(ModelInputs)}.
     *
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     */
    public <I> MultiLabelClassifier<I> multiLabelClassifier(Encoder<? super I> encoder) {
        requireNonNull(encoder, "encoder");
        return labelsOf(session -> MatrixInputs.of(session, encoder));
    }

    /**
     * Makes a classifier for several labels at once whose inputs are the components of a record, as {@link #classifier(Class)} does.
     *
     * @param record the type of an example
     * @param <R> the type of an example
     */
    public <R extends Record> MultiLabelClassifier<R> multiLabelClassifier(Class<R> record) {
        requireNonNull(record, "record");
        return labelsOf(session -> InputBinding.bind(session, record));
    }

    /**
     * Makes a regressor with intervals, whose ends {@link OnnxModel#interval} names.
     *
     * <pre>{@code
     * OnnxModel.open(path).targets("q05", "q50", "q95").target("q50").interval("q05", "q95").intervalRegressor(inputs)
     * }</pre>
     *
     * @param inputs how its inputs are filled
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs or the
     *     interval
     */
    public <I> IntervalRegressor<I> intervalRegressor(ModelInputs<I> inputs) {
        requireNonNull(inputs, "inputs");
        return intervalsOf(inputs::bind);
    }

    /**
     * Makes a regressor with intervals of a file with one input, see {@link #intervalRegressor(ModelInputs)}.
     *
     * @param encoder gives the numbers of one example, in the order of the input; safe for any thread
     * @param <I> the type of an example
     */
    public <I> IntervalRegressor<I> intervalRegressor(Encoder<? super I> encoder) {
        requireNonNull(encoder, "encoder");
        return intervalsOf(session -> MatrixInputs.of(session, encoder));
    }

    /**
     * Makes a regressor with intervals whose inputs are the components of a record, as {@link #classifier(Class)} does.
     *
     * @param record the type of an example
     * @param <R> the type of an example
     */
    public <R extends Record> IntervalRegressor<R> intervalRegressor(Class<R> record) {
        requireNonNull(record, "record");
        return intervalsOf(session -> InputBinding.bind(session, record));
    }

    /**
     * Makes a model that answers with all outputs of the file as they are, for post-processing of one's own. All inputs that it is asked
     * for are one batch.
     *
     * @param inputs how its inputs are filled
     * @param <I> the type of an example
     * @throws ModelException if the file cannot be read or loaded, is not the one it is pinned to, or does not fit the inputs
     */
    public <I> Model<I, TensorAnswers> tensors(ModelInputs<I> inputs) {
        requireNonNull(inputs, "inputs");
        return connect(
                source.read(),
                session -> new OnnxTensors<>(session, inputs.bind(session), new RawOutputs(session.signature())));
    }

    private <I> Classifier<I> classifierOf(Function<Session, Inputs<I>> inputs) {
        ModelFile file = source.read();
        return connect(
                file,
                session -> new OnnxClassifier<>(
                        session, inputs.apply(session), ClassOutputs.of(session.signature(), choice)));
    }

    private <I> Regressor<I> regressorOf(Function<Session, Inputs<I>> inputs) {
        return connect(
                source.read(),
                session -> new OnnxRegressor<>(
                        session, inputs.apply(session), new RegressionOutputs(session.signature(), choice)));
    }

    private <I> MultiLabelClassifier<I> labelsOf(Function<Session, Inputs<I>> inputs) {
        return connect(
                source.read(),
                session -> new OnnxMultiLabelClassifier<>(
                        session, inputs.apply(session), EachLabelOutputs.of(session.signature(), choice)));
    }

    private <I> IntervalRegressor<I> intervalsOf(Function<Session, Inputs<I>> inputs) {
        return connect(
                source.read(),
                session -> new OnnxIntervalRegressor<>(
                        session, inputs.apply(session), new IntervalOutputs(session.signature(), choice)));
    }

    private <I> Embedder<I> vectorsOf(Function<Session, Inputs<I>> inputs, Pooling pooling) {
        requireNonNull(pooling, "pooling");
        return connect(
                source.read(),
                session -> new OnnxEmbedder<>(
                        session, inputs.apply(session), new EmbeddingOutputs(session.signature(), pooling)));
    }

    /** Makes a model of a session, and closes the session where that fails. */
    final <M> M connect(ModelFile file, Function<Session, M> making) {
        Session session = SessionLoader.load(file, execution);
        try {
            return making.apply(session);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
