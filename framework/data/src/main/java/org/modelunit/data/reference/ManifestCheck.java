package org.modelunit.data.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelunit.data.reference.ReferenceManifest.StageSaid;
import org.modelunit.data.reference.ReferenceManifest.TensorSaid;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;

/** Compares what a manifest says with what there is. */
final class ManifestCheck {

    private static final String AGAIN =
            "; write the reference again with modelunit_export.py, or restore the folder from version control";

    private final Path path;
    private final ReferenceManifest manifest;

    ManifestCheck(Path path, ReferenceManifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    void files(List<FileDigest> found) {
        Map<String, FileDigest> byPath = new LinkedHashMap<>();
        found.forEach(file -> byPath.put(file.path(), file));
        for (FileDigest said : manifest.files()) {
            FileDigest file = byPath.remove(said.path());
            if (file == null) {
                throw error("the file '" + said.path() + "' is missing");
            }
            if (file.bytes() != said.bytes()) {
                throw error("the file '" + said.path() + "' has " + file.bytes() + " bytes instead of " + said.bytes());
            }
            if (!file.sha256().equals(said.sha256())) {
                throw error("the file '" + said.path() + "' has changed: its SHA-256 is " + file.sha256()
                        + " instead of " + said.sha256()
                        + (said.path().endsWith(".csv") || said.path().endsWith(".jsonl")
                                ? " (if Git changes line ends, add '" + said.path() + " -text' to .gitattributes)"
                                : ""));
            }
        }
        byPath.keySet().stream().findFirst().ifPresent(extra -> {
            throw error("the file '" + extra + "' is not in it");
        });
    }

    void stages(List<StageSource> found) {
        Set<String> names =
                new LinkedHashSet<>(found.stream().map(StageSource::name).toList());
        for (StageSaid said : manifest.stages()) {
            if (!names.remove(said.name())) {
                throw error("no file has the stage '" + said.name() + "'");
            }
        }
        names.stream().findFirst().ifPresent(extra -> {
            throw error("the stage '" + extra + "' is not in it");
        });
    }

    void tensors(List<StageValues> found) {
        for (StageValues stage : found) {
            StageSaid said = manifest.stages().stream()
                    .filter(one -> one.name().equals(stage.name()))
                    .findFirst()
                    .orElseThrow();
            List<TensorSaid> tensors = stage.tensors().asMap().entrySet().stream()
                    .map(entry -> said(entry.getKey(), entry.getValue()))
                    .toList();
            if (!tensors.equals(said.tensors())) {
                throw error("the stage '" + stage.name() + "' has " + tensors + " instead of " + said.tensors());
            }
            if (stage.tensors().rows() != manifest.rows()) {
                throw error("the stage '" + stage.name() + "' has "
                        + stage.tensors().rows() + " rows instead of " + manifest.rows());
            }
        }
    }

    private static TensorSaid said(String name, Tensor tensor) {
        List<Long> shape = IntStream.of(tensor.shape()).asLongStream().boxed().toList();
        return new TensorSaid(name, tensor.elementType().words(), shape);
    }

    private DataException error(String what) {
        return new DataException(path + " and its folder differ: " + what + AGAIN);
    }
}
