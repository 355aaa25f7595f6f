package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.provenance.Sha256;

/**
 * The evidence of a build as it is copied to another place: run by run, as runs of several modules may have the same id.
 *
 * @param files where each file lies, by its name in the copy: {@code 1/2026-11-21T21-03-38_239/manifest.jsonl}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EvidenceCopy(Map<String, Path> files) {

    private static final Pattern EVIDENCE = Pattern.compile("\\d+-[0-9a-f]{8}\\.jsonl?|manifest\\.jsonl");
    private static final String MANIFEST = "manifest.jsonl";

    /** Keeps a sorted copy. */
    public EvidenceCopy {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Returns a copy of what was collected.
     *
     * @param collected the evidence of a build
     * @throws IOException if its files cannot be listed
     */
    public static EvidenceCopy of(CollectedEvidence collected) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path directory : collected.runs()) {
            Path manifest = directory.resolve(MANIFEST);
            runs.add(new Run(
                    directory,
                    String.valueOf(directory.getFileName()),
                    Files.exists(manifest) ? Sha256.of(Files.readAllBytes(manifest)) : ""));
        }
        runs.sort(Comparator.comparing(Run::id).thenComparing(Run::digest)); // the same wherever they lie
        Map<String, Path> files = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            String prefix = (i + 1) + "/" + runs.get(i).id() + "/";
            try (Stream<Path> found = Files.list(runs.get(i).directory())) {
                found.filter(file -> EVIDENCE.matcher(String.valueOf(file.getFileName()))
                                .matches())
                        .forEach(file -> files.put(prefix + file.getFileName(), file));
            }
        }
        return new EvidenceCopy(files);
    }

    private record Run(Path directory, String id, String digest) {}

    /**
     * Writes the copy.
     *
     * @param target an empty directory, or one that is made
     * @throws IOException if a file is there already, or cannot be written
     */
    public void write(Path target) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = target.resolve(file.getKey());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file.getValue(), copy);
        }
    }
}
