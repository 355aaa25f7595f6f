package org.modelunit.data.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.ReferenceReader;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.file.InputFile;

/**
 * Reads the reference of a pipeline from a folder with a file or a folder for each stage, whose name is the stage's: {@code features.npy},
 * {@code tokens.npz}, {@code features.csv}, {@code scores.jsonl}, pictures in {@code image/}, arrays in {@code tokens/}; or the
 * {@code input_0.pb} and {@code output_0.pb} of a test case of ONNX, which are the stages "input" and "output". Where there is a
 * {@code manifest.json}, as modelunit_export.py writes it, everything has to be as it says.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ReferenceFolder implements ReferenceReader {

    /** Creates the reader, which the service loader does. */
    public ReferenceFolder() {}

    @Override
    public Reference read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataException((Files.exists(folder) ? folder + " is no folder" : "there is no folder " + folder)
                    + "; a reference is a folder with a file for each stage, such as features.npy; it was looked for"
                    + " at "
                    + folder.toAbsolutePath()
                    + ". Say Resource.path(\"reference\") for a folder on the class path, or write one with"
                    + " modelunit_export.py");
        }
        FolderListing listing = FolderListing.of(folder);
        Optional<ReferenceManifest> manifest = listing.manifest().map(ManifestReader::read);
        List<FileDigest> digests = listing.digests();
        manifest.ifPresent(said -> new ManifestCheck(listing.manifestPath(), said).files(digests));
        List<StageSource> sources = listing.stages();
        manifest.ifPresent(said -> new ManifestCheck(listing.manifestPath(), said).stages(sources));
        List<StageValues> stages = manifest.map(said -> said.inOrder(sources)).orElse(sources).stream()
                .map(StageSource::read)
                .toList();
        manifest.ifPresent(said -> new ManifestCheck(listing.manifestPath(), said).tensors(stages));
        return DataException.naming(folder.toString(), () -> reference(folder, stages, manifest)
                .withProvenance(fingerprint(folder, digests)));
    }

    private static Reference reference(Path folder, List<StageValues> stages, Optional<ReferenceManifest> manifest) {
        Reference reference = Reference.of(stages.get(0).name(), stages.get(0).tensors());
        for (StageValues stage : stages.subList(1, stages.size())) {
            reference = reference.and(stage.name(), stage.tensors());
        }
        for (StageValues stage : stages) {
            List<String> columns = manifest.map(said -> said.columns(stage.name()))
                    .filter(said -> !said.isEmpty())
                    .orElse(stage.columns());
            if (!columns.isEmpty()) {
                reference = reference.withColumns(stage.name(), columns);
            }
        }
        List<String> keys = keys(folder, stages, manifest);
        if (!keys.isEmpty()) {
            reference = reference.withKeys(keys);
        }
        return manifest.isEmpty()
                ? reference
                : reference.withVersions(manifest.get().versions());
    }

    /** Wherever keys are written, they are the same. */
    private static List<String> keys(Path folder, List<StageValues> stages, Optional<ReferenceManifest> manifest) {
        List<String> keys = manifest.map(ReferenceManifest::keys).orElse(List.of());
        String source = keys.isEmpty() ? "" : FolderListing.MANIFEST;
        for (StageValues stage : stages) {
            if (!keys.isEmpty() && !stage.keys().isEmpty() && !stage.keys().equals(keys)) {
                throw new DataException(folder + " has other keys of rows in the stage '" + stage.name() + "' than in "
                        + source + "; write all stages for the same rows in one order");
            }
            if (keys.isEmpty() && !stage.keys().isEmpty()) {
                keys = stage.keys();
                source = "the stage '" + stage.name() + "'";
            }
        }
        return keys;
    }

    /** The digest of the digests of all files, by their names in order. */
    private static Fingerprint fingerprint(Path folder, List<FileDigest> digests) {
        String all = digests.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
        return new Fingerprint(InputFile.name(folder.toAbsolutePath().normalize()), Sha256.of(all));
    }
}
