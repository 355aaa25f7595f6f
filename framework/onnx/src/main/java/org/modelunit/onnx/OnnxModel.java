package org.modelunit.onnx;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classifier;
import org.modelunit.Regressor;
import org.modelunit.onnx.divergence.DivergenceSearch;
import org.modelunit.onnx.output.Activation;
import org.modelunit.onnx.output.OutputChoice;
import org.modelunit.onnx.output.TargetChoice;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.ModelSource;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tolerance;

/**
 * An ONNX file on its way to a model: what the file does not tell is said here, and then a {@link Classifier} or {@link Regressor}
 * is made of it. A value: immutable, safe for any thread, and nothing is read before a model is made.
 *
 * <pre>{@code
 * Classifier<Applicant> model = OnnxModel.open(Path.of("champion.onnx"))
 *         .labels("bad", "good")
 *         .classifier(Applicant::encode);
 * }</pre>
 *
 * <p>The models made are safe for any number of threads, run on the CPU, and are closed by whoever made them, or by the fixture that
 * returned them; closing waits for running calls. Their fingerprint is the SHA-256 of the very bytes that run.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OnnxModel extends OnnxModels {

    private OnnxModel(ModelSource source, OutputChoice choice, Execution execution) {
        super(source, choice, execution);
    }

    /**
     * Returns a file to make a model of.
     *
     * @param path the .onnx file, with its weights inside
     */
    public static OnnxModel open(Path path) {
        requireNonNull(path, "path");
        return new OnnxModel(new ModelSource("", path, ""), OutputChoice.NOTHING_SAID, Execution.USUAL);
    }

    /**
     * Returns a file that can be replaced from outside: with {@code -Dmodelunit.model.challenger=candidate.onnx} the model named
     * "challenger" is made of candidate.onnx instead, and its fingerprint says so. This is how CI tests a candidate.
     *
     * @param name the name in the setting
     * @param path the .onnx file that is used where nothing replaces it
     */
    public static OnnxModel named(String name, Path path) {
        requireNonNull(path, "path");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a model must not be blank");
        }
        return new OnnxModel(new ModelSource(name, path, ""), OutputChoice.NOTHING_SAID, Execution.USUAL);
    }

    /**
     * Names the labels, in the order of the scores. Needed where the file does not prove it: it does where the scores are those of a
     * classifier's node or of ZipMap, with nothing between that could move a column; there the names must agree. Where the file has
     * whole numbers for labels, the names stand for them in the file's order, or from 0; names that are whole numbers themselves
     * stand for just these. Where the file proves nothing, names that its own decisions contradict in most rows of a pass are
     * refused.
     *
     * @param labels the labels, distinct
     */
    public OnnxModel labels(String... labels) {
        return new OnnxModel(source, choice.withLabels(List.of(labels)), execution);
    }

    /**
     * Pins the file: one with another SHA-256 is an error. A file that replaces this one by a setting is not pinned, as testing
     * another file is what it is there for.
     *
     * @param sha256 64 hexadecimal digits
     */
    public OnnxModel pinnedTo(String sha256) {
        return new OnnxModel(source.withPinned(sha256), choice, execution);
    }

    /**
     * Sets how long one run may take, 60 s unless said otherwise; a run that takes longer is stopped and is an error. An evaluation
     * also gives up where a batch takes longer to be encoded.
     *
     * @param deadline above 0; what is longer than a century is one
     */
    public OnnxModel deadline(Duration deadline) {
        return new OnnxModel(source, choice, execution.withDeadline(deadline));
    }

    /**
     * Sets how many threads of ONNX Runtime share one run, 1 unless said otherwise. Sums may then come in another order and differ in
     * their last digits. The batches of a pass are shared out among threads without it, as many as {@code modelunit.threads} says, with
     * the same bits for any number of them; each of those has so many threads of ONNX Runtime's, and there are fewer of them.
     *
     * @param threads above 0
     */
    public OnnxModel threads(int threads) {
        return new OnnxModel(source, choice, execution.withThreads(threads));
    }

    /** Answers for one batch after the other on one thread, for an encoder that is not safe for several threads. */
    public OnnxModel onOneThread() {
        return new OnnxModel(source, choice, execution.onOneThread());
    }

    /** Takes the scores for logits of labels that exclude each other, and makes probabilities of them by softmax. */
    public OnnxModel softmax() {
        return new OnnxModel(source, choice.withActivation(Activation.SOFTMAX), execution);
    }

    /** Takes the scores for logits, each on its own, and makes probabilities of them by the logistic function. */
    public OnnxModel sigmoid() {
        return new OnnxModel(source, choice.withActivation(Activation.SIGMOID), execution);
    }

    /** Takes scores of any size as they are; else scores outside 0 to 1 are an error, because they are logits more often than not. */
    public OnnxModel rawScores() {
        return new OnnxModel(source, choice.withActivation(Activation.RAW), execution);
    }

    /**
     * Names the output with the scores; needed where several could be it. It has one column for each label, or a single one, which
     * is the probability of the second of two labels, or is a list of maps (ZipMap).
     *
     * @param output the output's name
     */
    public OnnxModel probabilities(String output) {
        return new OnnxModel(source, choice.withScores(output), execution);
    }

    /**
     * Names the output with the model's own decisions; needed where several could be it.
     *
     * @param output the output's name
     */
    public OnnxModel label(String output) {
        return new OnnxModel(source, choice.withLabel(output), execution);
    }

    /**
     * Names the output with a regressor's number, or with its {@linkplain #targets targets}; needed where several could be it, or where
     * whole numbers beside other outputs may be labels.
     *
     * @param output the output's name
     */
    public OnnxModel prediction(String output) {
        return new OnnxModel(source, choice.withPrediction(output), execution);
    }

    /**
     * Names the columns of an output [N, T] that has several numbers for each row; {@link #target} says which one is predicted.
     *
     * <pre>{@code
     * OnnxModel file = OnnxModel.open(path).targets("price", "days");
     * Regressor<Flat> price = file.target("price").regressor(inputs);
     * Regressor<Flat> days = file.target("days").regressor(inputs);
     * }</pre>
     *
     * @param targets the names, distinct, in the order of the columns
     */
    public OnnxModel targets(String... targets) {
        return withTargets(choice.targets().withTargets(List.of(targets)));
    }

    /**
     * Says which of several numbers is predicted.
     *
     * @param target its name among the {@linkplain #targets targets}
     */
    public OnnxModel target(String target) {
        return withTargets(choice.targets().withTarget(requireNonNull(target, "target")));
    }

    /**
     * Says which of several numbers is predicted.
     *
     * @param position its column in the output, from 0
     */
    public OnnxModel target(int position) {
        return withTargets(choice.targets().withColumn(position));
    }

    /**
     * Names what holds the ends of intervals, such as quantiles, for an {@link #intervalRegressor}.
     *
     * @param lower the lower end: one of the {@linkplain #targets targets}, or an output with one number for each row
     * @param upper the upper end
     */
    public OnnxModel interval(String lower, String upper) {
        return withTargets(
                choice.targets().withInterval(requireNonNull(lower, "lower"), requireNonNull(upper, "upper")));
    }

    private OnnxModel withTargets(TargetChoice targets) {
        return new OnnxModel(source, choice.withTargets(targets), execution);
    }

    /**
     * Sets up ONNX Runtime's own session options, for what has no method here: the one place where ONNX Runtime's types show.
     *
     * @param setup changes the options
     */
    public OnnxModel session(SessionSetup setup) {
        return new OnnxModel(source, choice, execution.withSetup(requireNonNull(setup, "setup")::configure));
    }

    /**
     * Compares this file with another form of it (float with int8, one opset with the next, one export with another), tensor by tensor,
     * and finds the first that differs: the first in this file's order of those that the nodes of both files make under one name.
     * Tensors of whole numbers have to be equal; those of texts, lists and maps, and those inside If, Loop and Scan are skipped, which
     * the result tells.
     *
     * <p>Inner tensors become outputs for this, which undoes what ONNX Runtime fuses; if that alone moves an output of a file, the result
     * says so. Both files run in small batches, with the tensors of one batch in memory at a time.
     *
     * <pre>{@code
     * OnnxModel.open(float32).firstDivergence(OnnxModel.open(int8), NamedTensors.of("images", images), absolute(1e-3))
     * }</pre>
     *
     * @param other the other form
     * @param inputs a tensor for each input of the files, rows first
     * @param tolerance how close tensors of floats have to be
     * @throws org.modelunit.error.ModelException if a file cannot be loaded, or does not take the inputs
     * @throws org.modelunit.error.DataException if there are no rows
     */
    public FirstDivergence firstDivergence(OnnxModel other, NamedTensors inputs, Tolerance tolerance) {
        DivergenceSearch search = new DivergenceSearch(inputs, requireNonNull(tolerance, "tolerance"));
        return search.between(side(), other.side());
    }

    /**
     * Makes a function of the file from tensors to tensors, as stages of pipelines are; the one who makes it closes it.
     *
     * @param outputs the names of the outputs that it gives; all that are tensors of numbers or texts where none is named
     * @throws org.modelunit.error.ModelException if the file cannot be read or loaded, or has no such output
     */
    public OnnxStage stage(String... outputs) {
        List<String> named = List.of(outputs);
        return connect(source.read(), session -> {
            named.forEach(output -> session.signature().output(output, "stage"));
            List<String> all = session.signature().outputs().stream()
                    .filter(port -> port.isText() || port.isOfNumbers())
                    .map(Port::name)
                    .toList();
            return new OnnxStage(session, named.isEmpty() ? all : named);
        });
    }

    private DivergenceSearch.Side side() {
        Path file = source.path().getFileName();
        return new DivergenceSearch.Side(
                file == null ? source.path().toString() : file.toString(), source.read(), execution);
    }

    /** Returns the file, with the name it can be replaced by. */
    @Override
    public String toString() {
        return source.name().isEmpty() ? source.path().toString() : source.path() + " (" + source.name() + ")";
    }
}
