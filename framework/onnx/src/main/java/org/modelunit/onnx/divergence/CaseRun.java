package org.modelunit.onnx.divergence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.ModelFile;
import org.modelunit.onnx.session.NamedTensorInputs;
import org.modelunit.onnx.session.OrtRuntime;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.SessionLoader;
import org.modelunit.onnx.session.TensorCollector;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.tensor.file.OnnxTensorFile;
import org.modelunit.text.PrintableText;

/**
 * A model beside what was recorded of it, in the layout of ONNX's backend tests.
 *
 * @param name what the case is called
 * @param folder where its sets of tensors are
 * @param file the model
 * @param tolerance how close floats have to be
 */
@API(status = Status.INTERNAL, since = "0.1")
public record CaseRun(String name, Path folder, ModelFile file, Tolerance tolerance) {

    private static final String SET = "test_data_set_";

    /** Runs all sets, and compares. */
    public FirstDivergence compare() {
        List<ComparedTensor> compared = new ArrayList<>();
        List<Path> sets = entries(folder, SET + "\\d+");
        if (sets.isEmpty()) {
            throw new DataException(PrintableText.of(folder.toString()) + " has no folder " + SET
                    + "0 with inputs and outputs, so there is nothing to compare");
        }
        try (Session session = SessionLoader.load(file, Execution.USUAL)) {
            for (Path set : sets) {
                compare(session, set, sets.size() == 1 ? "" : set.getFileName() + ": ", compared);
            }
        }
        Fingerprint recorded = Fingerprint.unknown(name);
        return new FirstDivergence(
                name,
                file.fingerprint().name(),
                tolerance,
                compared,
                compared,
                List.of(),
                List.of(),
                new Provenance(
                        file.fingerprint(),
                        DataUsed.of(recorded, name, "", sets.size()),
                        "",
                        0,
                        Versions.with(Map.of("onnxruntime", OrtRuntime.version()))));
    }

    private void compare(Session session, Path set, String prefix, List<ComparedTensor> compared) {
        Map<String, Tensor> inputs = tensors(set, "input", session.signature().inputs());
        Map<String, Tensor> expected =
                tensors(set, "output", session.signature().outputs());
        for (Port port : session.signature().outputs()) {
            if (port.form() != Port.Form.TENSOR || !port.isText() && !port.isOfNumbers()) {
                throw new DataException("the output '" + PrintableText.of(port.name()) + "' of "
                        + PrintableText.of(name) + " is " + port.typeInWords() + ", which cannot be compared");
            }
        }
        NamedTensorInputs whole = NamedTensorInputs.whole(session.signature(), inputs);
        Map<String, Tensor> actual =
                session.run(new ArrayList<>(List.of(0)), 1, whole, new TensorCollector(List.copyOf(expected.keySet())));
        expected.forEach((output, recorded) -> {
            Tensor given = actual.get(output);
            if (given == null) {
                throw new DataException(
                        "ONNX Runtime gave no tensor for the output '" + PrintableText.of(output) + "'");
            }
            compared.add(compared(prefix + output, recorded, given));
        });
    }

    private ComparedTensor compared(String output, Tensor recorded, Tensor given) {
        String type = "an output of " + given.elementType().words();
        TensorTally tally = new TensorTally(output, type, tolerance);
        if (recorded.elementType() == given.elementType()) {
            tally.add(recorded, given, 0, -1);
        } else {
            tally.refuse(
                    recorded.size(),
                    "it was recorded in " + recorded.elementType().words() + ", and is of "
                            + given.elementType().words());
        }
        return tally.result();
    }

    /** Tensors go by the names in their files where these are the model's, else by their order. */
    private Map<String, Tensor> tensors(Path set, String kind, List<Port> ports) {
        List<Path> files = entries(set, kind + "_\\d+\\.pb");
        requireNoGap(set, kind, files);
        if (files.size() != ports.size()) {
            throw new DataException(PrintableText.of(set.toString()) + " has " + files.size() + " files " + kind
                    + "_….pb, but the model has " + ports.size() + " " + kind + "s");
        }
        List<String> names = ports.stream().map(Port::name).toList();
        List<OnnxTensorFile> read = files.stream().map(OnnxTensorFile::read).toList();
        boolean areNamed = names.size()
                == read.stream()
                        .map(OnnxTensorFile::name)
                        .filter(names::contains)
                        .distinct()
                        .count();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            tensors.put(
                    areNamed ? read.get(i).name() : names.get(i), read.get(i).tensor());
        }
        return tensors;
    }

    /** Files that are numbered are taken by their places, so that a missing one would move those after it. */
    private static void requireNoGap(Path set, String kind, List<Path> files) {
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        for (int i = 0; i < names.size(); i++) {
            String name = kind + "_" + i + ".pb";
            if (!names.contains(name)) {
                throw new DataException(PrintableText.of(set.toString()) + " has no " + name + ", but "
                        + String.join(", ", names) + "; add the missing file, or number the files from 0 on");
            }
        }
    }

    /** The entries of a folder by their numbers, as input_10 comes after input_9. */
    private static List<Path> entries(Path folder, String pattern) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).matches(pattern))
                    .sorted((one, other) -> {
                        String a = String.valueOf(one.getFileName());
                        String b = String.valueOf(other.getFileName());
                        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
                    })
                    .toList();
        } catch (IOException e) {
            throw new DataException(
                    "cannot list " + PrintableText.of(folder.toString()) + ": " + PrintableText.of(e.toString()), e);
        }
    }
}
