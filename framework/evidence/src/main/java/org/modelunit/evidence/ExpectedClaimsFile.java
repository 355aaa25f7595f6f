package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.SettingException;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.settings.SettingPath;

/**
 * Keeps expected claims as JSON: of the last complete green run of all tests in {@code expected/<module>.json}, of the last one of tests
 * with some tags in {@code expected/<module>/<tags>.json}, in the directory of {@code modelunit.history} or else beside the evidence.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExpectedClaimsFile implements ExpectedClaims {

    private static final System.Logger LOG = System.getLogger(ExpectedClaimsFile.class.getName());
    private static final String SETTING = "modelunit.expected";
    private static final String SUFFIX = ".json";
    private static final int LONGEST_NAME = 60;

    /** Made by {@link java.util.ServiceLoader}. */
    public ExpectedClaimsFile() {}

    @Override
    public Optional<RunExpectation> load(Run run, String tags) {
        String named = run.settings().files().expected();
        return named.isEmpty()
                ? union(usable(Stream.of(kept(run, tags)).filter(Files::exists).toList()))
                : Optional.of(named(named));
    }

    @Override
    public Optional<RunExpectation> loadAll(Run run) {
        String named = run.settings().files().expected();
        return named.isEmpty() ? union(usable(keptAll(run))) : Optional.of(named(named));
    }

    private static RunExpectation named(String named) {
        Path file = Path.of(named);
        if (!Files.exists(file)) {
            throw new SettingException(
                    SETTING + "=" + named + ": there is no such file, seen from the module's directory"
                            + "; name a list of expected claims, or leave the setting out");
        }
        try {
            return new RunExpectation(read(file).claims(), SETTING + "=" + shown(file), true);
        } catch (IllegalStateException e) {
            throw new SettingException(SETTING + "=" + named + ": " + e.getMessage());
        }
    }

    /** What can be used of several files: one that nobody writes any more must not keep the others from being asked. */
    private static Map<Path, KeptList> usable(List<Path> files) {
        Map<Path, KeptList> usable = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                usable.put(file, read(file));
            } catch (IllegalStateException e) {
                if (files.size() == 1) {
                    throw e;
                }
                LOG.log(Level.WARNING, "{0}; it is left out, and can be removed", e.getMessage());
            }
        }
        return usable;
    }

    /** What is expected in several files; of one test, what the run says that ran it last, and of files that do not tell the first. */
    private static Optional<RunExpectation> union(Map<Path, KeptList> files) {
        Map<String, List<ExpectedClaim>> claims = new LinkedHashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (KeptList kept : files.values()) {
            kept.byTest().forEach((test, said) -> {
                if (kept.turn(test) > turns.getOrDefault(test, -1)) {
                    turns.put(test, kept.turn(test));
                    claims.put(test, said);
                }
            });
        }
        String source = files.keySet().stream().map(ExpectedClaimsFile::shown).collect(Collectors.joining(", "));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunExpectation(
                        claims.values().stream().flatMap(List::stream).toList(), source, false));
    }

    /** As evidence may name it: nobody need know where a build machine keeps its files. */
    private static String shown(Path file) {
        return SettingPath.shown(SettingPath.kept(file.toString()));
    }

    @Override
    public void keep(Run run, String tags, Change change) {
        Path file = kept(run, tags);
        try {
            LockedFile.with(file.resolveSibling(file.getFileName() + ".lock"), lock -> {
                KeptList before = Files.exists(file) ? readOrForget(file) : KeptList.EMPTY;
                KeptList after = before.with(change, keptElsewhere(run, file));
                if (!after.isEmpty() || Files.exists(file)) {
                    JsonFile.write(file, ExpectedClaimsJson.write(after));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the claims of this run in " + shown(file), e);
        }
    }

    /** What runs with other tags have kept. */
    private static List<KeptList> keptElsewhere(Run run, Path file) {
        return keptAll(run).stream()
                .filter(other -> !other.equals(file))
                .map(ExpectedClaimsFile::readOrForget)
                .toList();
    }

    private static Path kept(Run run, String tags) {
        return tags.isEmpty()
                ? directory(run).resolve(module(run) + SUFFIX)
                : directory(run).resolve(module(run)).resolve(fileName(tags) + SUFFIX);
    }

    /**
     * The files, last written first: of lists that do not tell whose run was last, an older ModelUnit wrote them, tags that nobody selects by
     * any more leave nothing to miss. Of files written at once the one for all tests comes first.
     */
    private static List<Path> keptAll(Run run) {
        List<Path> files = new ArrayList<>();
        files.add(kept(run, ""));
        Path byTags = directory(run).resolve(module(run));
        if (Files.isDirectory(byTags)) {
            try (Stream<Path> kept = Files.list(byTags)) {
                kept.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "cannot list the expected claims in " + shown(byTags) + ": " + JsonFile.why(e), e);
            }
        }
        return files.stream()
                .filter(Files::exists)
                .sorted(Comparator.comparing(ExpectedClaimsFile::written).reversed()) // stable
                .toList();
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) { // it is gone by now, which whoever reads it tells
            return FileTime.fromMillis(0);
        }
    }

    private static Path directory(Run run) {
        String history = run.settings().files().history();
        Path directory = history.isEmpty() ? run.directory() : Path.of(history);
        return directory.toAbsolutePath().resolve("expected");
    }

    private static String module(Run run) {
        String module = run.build().module();
        return module.isEmpty() ? "claims" : readable(module);
    }

    /** Tags that look alike once they are the name of a file still have one each. */
    private static String fileName(String tags) {
        String readable = readable(tags);
        return readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-"
                + Fingerprint.of(tags, tags.getBytes(StandardCharsets.UTF_8)).shortDigest();
    }

    private static String readable(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static KeptList read(Path file) {
        try {
            return ExpectedClaimsJson.read(JsonFile.read(file));
        } catch (JsonObject.MalformedEvidence | IllegalArgumentException | IOException e) {
            throw new IllegalStateException(
                    "cannot use the expected claims in " + shown(file) + ": " + JsonFile.why(e), e);
        }
    }

    /** A green run replaces what nobody can use, which was told as it was loaded. */
    private static KeptList readOrForget(Path file) {
        try {
            return read(file);
        } catch (IllegalStateException e) {
            return KeptList.EMPTY;
        }
    }
}
