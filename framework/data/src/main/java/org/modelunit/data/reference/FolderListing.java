package org.modelunit.data.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.error.DataException;
import org.modelunit.tensor.file.InputFile;

/** What stands in the folder of a reference; hidden files and a README aside, as file managers and people leave them there. */
final class FolderListing {

    static final String MANIFEST = "manifest.json";

    private static final Set<String> KINDS = Set.of("npy", "npz", "csv", "jsonl", "pb");
    private static final Set<String> LEFT_OUT = Set.of("README.md", "README", "README.txt", "Thumbs.db", "__MACOSX");
    private static final Pattern ONNX_CASE = Pattern.compile("(input|output)_(\\d{1,4})\\.pb");

    private final Path folder;

    /** What stands directly in the folder. */
    private final List<Path> top;

    private FolderListing(Path folder) {
        this.folder = folder;
        this.top = in(folder);
    }

    static FolderListing of(Path folder) {
        return new FolderListing(folder);
    }

    Path manifestPath() {
        return folder.resolve(MANIFEST);
    }

    Optional<Path> manifest() {
        return Optional.of(manifestPath()).filter(Files::exists);
    }

    private static List<Path> in(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> !isLeftOut(InputFile.name(path)))
                    .sorted(Comparator.comparing(InputFile::name))
                    .toList();
        } catch (IOException e) {
            throw InputFile.unreadable(directory, e);
        }
    }

    private static boolean isLeftOut(String name) {
        return name.startsWith(".") || LEFT_OUT.contains(name);
    }

    /** Returns the digests of all files but the manifest, in the order of their paths. */
    List<FileDigest> digests() {
        List<FileDigest> digests = new ArrayList<>();
        for (Path path : top) {
            if (Files.isDirectory(path)) {
                in(path).forEach(file -> digests.add(FileDigest.of(file, relative(file))));
            } else if (!InputFile.name(path).equals(MANIFEST)) {
                digests.add(FileDigest.of(path, relative(path)));
            }
        }
        digests.sort(Comparator.comparing(FileDigest::path));
        return digests;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Returns the stages in the order of their names. */
    List<StageSource> stages() {
        Map<String, StageSource> stages = new TreeMap<>();
        Map<String, NavigableMap<Integer, Path>> cases = new TreeMap<>();
        for (Path path : top) {
            String name = InputFile.name(path);
            Matcher ofCase = ONNX_CASE.matcher(name);
            if (ofCase.matches()) {
                Path before = cases.computeIfAbsent(ofCase.group(1), kind -> new TreeMap<>())
                        .put(Integer.valueOf(ofCase.group(2)), path);
                if (before != null) {
                    throw new DataException(folder + " has the same tensor of a test case twice, in "
                            + InputFile.name(before) + " and in " + name + "; leave one of the two");
                }
            } else if (!name.equals(MANIFEST)) {
                add(stages, source(path));
            }
        }
        cases.forEach((name, files) -> add(stages, onnxCase(name, files)));
        if (stages.isEmpty()) {
            throw new DataException(folder + " has no stages; put a file for each stage there, named after it: "
                    + StageSource.KINDS + ". modelunit_export.py writes them");
        }
        return List.copyOf(stages.values());
    }

    private static StageSource source(Path path) {
        if (Files.isDirectory(path)) {
            return new StageSource(InputFile.name(path), path, in(path));
        }
        if (!KINDS.contains(StageSource.extension(path))) {
            throw new DataException(
                    path + " is no file of a stage, which is " + StageSource.KINDS + "; put other files elsewhere");
        }
        return new StageSource(StageSource.stem(path), path, List.of(path));
    }

    private static StageSource onnxCase(String name, NavigableMap<Integer, Path> files) {
        Path first = files.firstEntry().getValue();
        if (files.lastKey() != files.size() - 1) {
            throw new DataException(first.resolveSibling(name + "_" + missing(files) + ".pb")
                    + " is missing, but there is "
                    + InputFile.name(files.lastEntry().getValue())
                    + "; copy the whole test case");
        }
        return new StageSource(name, first, List.copyOf(files.values()));
    }

    private static int missing(NavigableMap<Integer, Path> files) {
        int number = 0;
        while (files.containsKey(number)) {
            number++;
        }
        return number;
    }

    private void add(Map<String, StageSource> stages, StageSource stage) {
        StageSource before = stages.put(stage.name(), stage);
        if (before != null) {
            throw new DataException(folder + " has the stage '" + stage.name() + "' twice, in "
                    + InputFile.name(before.path()) + " and in " + InputFile.name(stage.path())
                    + "; leave one of the two");
        }
    }
}
