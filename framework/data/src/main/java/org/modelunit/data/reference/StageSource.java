package org.modelunit.data.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.modelunit.data.TableTensor;
import org.modelunit.data.array.ArrayFile;
import org.modelunit.error.DataException;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.InputFile;
import org.modelunit.tensor.file.OnnxTensorFile;

/**
 * Where a stage stands.
 *
 * @param name the name of the stage
 * @param path its file or folder
 * @param files the files of a folder, or of a test case of ONNX, in order; the file itself else
 */
record StageSource(String name, Path path, List<Path> files) {

    /** What a file of a stage may be. */
    static final String KINDS = ".npy, .npz, .csv, .jsonl or .pb, or a folder of .npy, .pb or .png";

    /** Returns what stands behind the last point of a name, in lower case. */
    static String extension(Path file) {
        String name = InputFile.name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns what stands before the last point of a name. */
    static String stem(Path file) {
        String name = InputFile.name(file);
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    StageValues read() {
        if (Files.isDirectory(path)) {
            return readFolder();
        }
        return switch (extension(path)) {
            case "npy" -> StageValues.of(name, rows(() -> NamedTensors.of(name, ArrayFile.npy(path))));
            case "npz" -> StageValues.of(name, rows(() -> NamedTensors.of(ArrayFile.npz(path))));
            case "csv" -> table(TableTensor.csv(path));
            case "jsonl" -> new JsonLinesStage(name, path).read();
            default -> StageValues.of(name, onnx());
        };
    }

    private StageValues readFolder() {
        Set<String> kinds = files.stream().map(StageSource::extension).collect(Collectors.toCollection(TreeSet::new));
        if (kinds.equals(Set.of("png"))) {
            return new PictureStage(name, path, files).read();
        }
        if (kinds.equals(Set.of("npy"))) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            files.forEach(file -> tensors.put(stem(file), ArrayFile.npy(file)));
            return StageValues.of(name, rows(() -> NamedTensors.of(tensors)));
        }
        if (kinds.equals(Set.of("pb"))) {
            return StageValues.of(name, onnx());
        }
        throw new DataException(path + (kinds.isEmpty() ? " is empty" : " holds files of the kinds " + kinds)
                + ", but a stage in a folder has .npy, .pb or .png alone; put other files elsewhere");
    }

    private StageValues table(TableTensor table) {
        boolean isMatrix = table.tensor().shape().length == 2;
        return new StageValues(
                name,
                rows(() -> NamedTensors.of(name, table.tensor())),
                isMatrix ? table.columns() : List.of(),
                table.keys());
    }

    /** Tensors have the names that their files give them, or else those of their files. */
    private NamedTensors onnx() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Path file : files) {
            OnnxTensorFile tensor = OnnxTensorFile.read(file);
            String own = tensor.name().isEmpty() ? stem(file) : tensor.name();
            if (tensors.put(own, tensor.tensor()) != null) {
                throw new DataException(file + " holds a tensor '" + own
                        + "', as another file of the stage does; give each tensor a name of its own");
            }
        }
        return rows(() -> NamedTensors.of(tensors));
    }

    private NamedTensors rows(Supplier<NamedTensors> tensors) {
        return DataException.naming(path.toString(), tensors);
    }
}
