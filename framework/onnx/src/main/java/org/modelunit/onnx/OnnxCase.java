package org.modelunit.onnx;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.onnx.divergence.CaseRun;
import org.modelunit.onnx.session.ModelSource;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/**
 * A test case in the layout of ONNX's backend tests: a folder with {@code model.onnx} and {@code test_data_set_0/input_0.pb} and
 * {@code output_0.pb}. A folder of such cases is a suite, with one test for each:
 *
 * <pre>{@code
 * static List<OnnxCase> cases() {
 *     return OnnxCase.in(Path.of("src/test/resources/cases"));
 * }
 *
 * @ParameterizedTest
 * @MethodSource("cases")
 * void answers_as_recorded(OnnxCase recorded) {
 *     assertThat(recorded.firstDivergence()).isAbsent();
 * }
 * }</pre>
 *
 * <p>Floats have to lie within ONNX's own tolerance, 1e-7 and a thousandth of what was recorded; types, shapes, whole numbers, truth
 * values and texts have to be equal. A value; nothing is read before it runs.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/docs/OnnxBackendTest.md">ONNX backend tests</a>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OnnxCase {

    private static final String MODEL = "model.onnx";

    private final Path folder;
    private final Tolerance tolerance;

    private OnnxCase(Path folder, Tolerance tolerance) {
        this.folder = folder;
        this.tolerance = tolerance;
    }

    /**
     * Returns the cases in a folder, sorted by name: its folders, each with a {@code model.onnx}.
     *
     * @param suite the folder
     * @throws DataException if it cannot be read, has no cases, or a folder without a model
     */
    public static List<OnnxCase> in(Path suite) {
        String name = PrintableText.of(suite.toString());
        try (Stream<Path> entries = Files.list(suite)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            if (folders.isEmpty()) {
                throw new DataException(name
                        + " has no folders, so there are no cases in it; name the folder above those with a " + MODEL);
            }
            for (Path folder : folders) {
                if (!Files.isRegularFile(folder.resolve(MODEL))) {
                    throw new DataException(PrintableText.of(folder.toString()) + " has no " + MODEL
                            + ", so it is no case; give it one, or keep it elsewhere");
                }
            }
            Tolerance usual = Tolerance.absolute(1e-7).plus(Tolerance.relative(1e-3));
            return folders.stream().map(folder -> new OnnxCase(folder, usual)).toList();
        } catch (IOException e) {
            throw new DataException("cannot list the cases in " + name + ": " + PrintableText.of(e.toString()), e);
        }
    }

    /**
     * Returns this case with another tolerance for floats.
     *
     * @param other the tolerance
     */
    public OnnxCase within(Tolerance other) {
        return new OnnxCase(folder, requireNonNull(other, "other"));
    }

    /** Returns the name of the folder. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /**
     * Runs the model on each set of recorded inputs, and compares its outputs with what was recorded.
     *
     * @throws org.modelunit.error.ModelException if ONNX Runtime cannot load or run the model on these inputs
     * @throws DataException if a file of inputs or outputs cannot be read, is not a tensor, or there are fewer or more than the model has
     */
    public FirstDivergence firstDivergence() {
        return new CaseRun(name(), folder, new ModelSource("", folder.resolve(MODEL), "").read(), tolerance).compare();
    }

    /** Returns the name, as a test shows it. */
    @Override
    public String toString() {
        return PrintableText.of(name());
    }
}
