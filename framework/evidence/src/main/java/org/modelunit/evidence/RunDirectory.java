package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.error.DataException;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.provenance.Sha256;

/**
 * The directory of one run, which holds a file for each of its JVMs and a manifest that names them. Whatever else lies there, cannot
 * be read, or is missing, is an error and never left out: evidence that is passed over in silence may have been red.
 */
final class RunDirectory {

    static final Pattern SHARD = Pattern.compile("\\d+-[0-9a-f]{8}\\.jsonl");

    /** What format 1 left: shards, and half of one beside a journal. */
    private static final Pattern FIRST_SHARD = Pattern.compile("\\d+-[0-9a-f]{8}\\.json");

    private static final Pattern FIRST_HALF = Pattern.compile("\\d+-[0-9a-f]{8}\\.json\\.part");

    /** The files that are ours, for whoever removes them. */
    static final Pattern OURS = Pattern.compile("\\d+-[0-9a-f]{8}\\.jsonl?(\\.part)?|manifest\\.jsonl");

    /** How often a run that goes on is read, to see it between two changes. */
    private static final int ATTEMPTS = 5;

    private final Path directory;
    private final String run;
    private final Map<String, Shard> shards = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();
    private final List<DataException> errors = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> begun = new TreeSet<>();
    private List<Shard> inOrder = List.of();
    private boolean isOfFirstFormat;

    private RunDirectory(Path directory) throws IOException {
        this.directory = directory;
        this.run = String.valueOf(directory.toRealPath().getFileName());
    }

    /**
     * Reads the shards of all JVMs.
     *
     * @throws DataException that names every file with an error
     */
    static Evidence read(Path directory) {
        for (int attempt = 1; ; attempt++) {
            String before = manifest(directory);
            RunDirectory run = readAsItIs(directory);
            if (attempt == ATTEMPTS || before.equals(manifest(directory))) {
                run.throwErrors();
                return new Evidence(run.inOrder, run.troubles);
            } // else a JVM began or ended meanwhile, so that shards and manifest may not fit together
        }
    }

    private static RunDirectory readAsItIs(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            RunDirectory run = new RunDirectory(directory);
            files.sorted().forEach(run::take);
            run.inOrder = run.holdAgainstManifest();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static String manifest(Path directory) {
        Path file = directory.resolve(Manifest.NAME);
        try {
            return Files.isRegularFile(file) ? Sha256.of(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            return ""; // whoever reads it says so
        }
    }

    private void take(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.equals(Manifest.NAME)) {
            return; // our mark, and what file managers leave behind
        }
        try {
            if (SHARD.matcher(name).matches()) {
                // else a JVM of format 1 was killed after it had written its shard
                if (!exists(name.substring(0, name.length() - 1))) {
                    takeShard(name, file);
                }
            } else if (FIRST_SHARD.matcher(name).matches()) {
                shards.put(name, checked(file));
            } else if (!FIRST_HALF.matcher(name).matches()) {
                throw error(file, "it is no evidence that ModelUnit wrote here; move it elsewhere");
            } else if (!exists(name.replace(".json.part", ".jsonl")) && !exists(name.replace(".part", ""))) {
                throw error(file, "it is half a shard, and its journal is missing; run the tests again");
            }
        } catch (DataException e) {
            errors.add(e);
        }
    }

    /** A JVM that was killed before it had written a whole line leaves nothing to read. */
    private void takeShard(String name, Path file) {
        if (isEmpty(file)) {
            begun.add(name);
        } else {
            shards.put(name, checked(file));
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && EvidenceText.lines(Files.readAllBytes(file)) == 0;
        } catch (IOException e) {
            return false; // whoever reads it says so
        }
    }

    private boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    private Shard checked(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw error(file, "it is no file, but a directory or a link; run the tests again");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            Shard shard = read(file, bytes);
            digests.put(String.valueOf(file.getFileName()), Sha256.of(bytes)); // of either format
            String found = shard.header().run();
            if (!found.equals(run)) {
                throw error(file, "it belongs to run '" + found + "', not to '" + run + "'; move it back there");
            }
            checkTimes(file, shard);
            return shard;
        } catch (JsonObject.MalformedEvidence | DateTimeException | IllegalArgumentException | IOException e) {
            throw new DataException("cannot use the evidence in " + file + ": " + e.getMessage(), e);
        }
    }

    private Shard read(Path file, byte[] bytes) throws IOException {
        boolean isWhole =
                FIRST_SHARD.matcher(String.valueOf(file.getFileName())).matches();
        String text = EvidenceText.of(bytes, isWhole);
        if (isWhole) {
            isOfFirstFormat = true;
            return FirstFormat.read(JsonObject.of(Json.read(text)));
        }
        if (FirstFormat.isJournal(text)) {
            isOfFirstFormat = true;
            return FirstFormat.readJournal(text);
        }
        return ShardLines.read(ChainedLines.read(text));
    }

    private static void checkTimes(Path file, Shard shard) {
        Instant started = shard.header().started();
        Instant finished = shard.end() == null ? null : shard.end().finished();
        if (finished != null && finished.isBefore(started)) {
            throw error(
                    file,
                    "its JVM finished at " + finished + ", before it started at " + started + "; run the tests again");
        }
        for (Attempt attempt : shard.attempts()) {
            boolean isLate = finished != null && attempt.finished().isAfter(finished);
            if (isLate || attempt.finished().isBefore(started)) {
                throw error(
                        file,
                        attempt.test().displayName() + " ended at " + attempt.finished() + ", "
                                + (isLate
                                        ? "after its JVM had finished at " + finished
                                        : "before its JVM started at " + started)
                                + "; run the tests again");
            }
        }
    }

    /** The shards in the order in which their JVMs began, held against the manifest. */
    private List<Shard> holdAgainstManifest() {
        boolean isManifestThere = exists(Manifest.NAME);
        if (!isManifestThere && (isOfFirstFormat || shards.isEmpty() && begun.isEmpty())) {
            if (isOfFirstFormat) {
                troubles.add("evidence of format 1 does not say which tests were planned");
            }
            return shards.values().stream()
                    .sorted(Comparator.comparing(shard -> shard.header().started()))
                    .toList();
        }
        Path file = directory.resolve(Manifest.NAME);
        List<Shard> sorted = new ArrayList<>();
        try {
            if (!isManifestThere) {
                begun.addAll(shards.keySet());
                throw error(file, "it is missing, though " + begun + " are there; run the tests again");
            }
            Manifest manifest = Manifest.read(file, run);
            manifest.entries().forEach((name, entry) -> {
                Shard shard = shards.get(name);
                if (shard != null) {
                    sorted.add(shard);
                }
                hold(name, entry);
            });
            if (manifest.isCutOff()) {
                troubles.add("a JVM was killed as it began or ended");
            }
            Stream.concat(shards.keySet().stream(), begun.stream())
                    .filter(name -> !manifest.entries().containsKey(name))
                    .forEach(name -> errors.add(error(
                            directory.resolve(name), "the manifest of the run does not name it; move it elsewhere")));
        } catch (JsonObject.MalformedEvidence | DateTimeException | IllegalArgumentException | IOException e) {
            errors.add(new DataException("cannot use the evidence in " + file + ": " + e.getMessage(), e));
        } catch (DataException e) {
            errors.add(e);
        }
        return sorted;
    }

    private void hold(String name, Manifest.Entry entry) {
        Path file = directory.resolve(name);
        if (entry.sha256() == null) {
            troubles.add("the JVM of " + name + " never ended");
        } else if (!exists(name)) {
            errors.add(error(file, "it is missing, though the manifest of the run names it; run the tests again"));
        } else if (begun.contains(name)) {
            errors.add(error(file, "it was changed after its JVM had ended; run the tests again"));
        } else if (digests.containsKey(name) && !entry.sha256().equals(digests.get(name))) {
            errors.add(error(file, "it was changed after its JVM had ended; run the tests again"));
        } else {
            troubles.addAll(entry.failures());
        }
    }

    private static DataException error(Path file, String what) {
        return new DataException("cannot use the evidence in " + file + ": " + what);
    }

    private void throwErrors() {
        if (errors.isEmpty()) {
            return;
        }
        if (errors.size() == 1) {
            throw errors.get(0);
        }
        DataException all = new DataException(errors.size() + " files of evidence cannot be used: "
                + String.join(
                        "; ", errors.stream().map(DataException::getMessage).toList()));
        errors.forEach(all::addSuppressed);
        throw all;
    }
}
