package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.error.DataException;

/**
 * The directory of one run, which holds a file for each of its JVMs. Whatever else lies there, or cannot be read, is an error and never
 * left out: evidence that is passed over in silence may have been red.
 */
final class RunDirectory {

    private static final Pattern SHARD = Pattern.compile("\\d+-[0-9a-f]{8}\\.json");
    private static final Pattern JOURNAL = Pattern.compile("\\d+-[0-9a-f]{8}\\.jsonl");
    private static final Pattern HALF = Pattern.compile("\\d+-[0-9a-f]{8}\\.json\\.part");

    private final Path directory;
    private final String run;
    private final List<Shard> shards = new ArrayList<>();
    private final List<DataException> errors = new ArrayList<>();

    private RunDirectory(Path directory) throws IOException {
        this.directory = directory;
        this.run = String.valueOf(directory.toRealPath().getFileName());
    }

    /**
     * Reads the shards of all JVMs.
     *
     * @throws DataException that names every file with an error
     */
    static List<Shard> read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            RunDirectory run = new RunDirectory(directory);
            files.sorted().forEach(run::take);
            run.throwErrors();
            return run.shards;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private void take(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".")) {
            return; // our mark, and what file managers leave behind
        }
        try {
            if (SHARD.matcher(name).matches()) {
                shards.add(checked(file));
            } else if (JOURNAL.matcher(name).matches()) {
                if (!exists(name.substring(
                        0, name.length() - 1))) { // else its JVM was killed after it had written its shard
                    shards.add(checked(file));
                }
            } else if (!HALF.matcher(name).matches()) {
                throw error(file, "it is no evidence that ModelUnit wrote here; move it elsewhere");
            } else if (!exists(name.replace(".json.part", ".jsonl")) && !exists(name.replace(".part", ""))) {
                throw error(file, "it is half a shard, and its journal is missing; run the tests again");
            }
        } catch (DataException e) {
            errors.add(e);
        }
    }

    private boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    private Shard checked(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw error(file, "it is no file, but a directory or a link; run the tests again");
        }
        Shard shard = ShardFile.read(file);
        if (!shard.run().equals(run)) {
            throw error(file, "it belongs to run '" + shard.run() + "', not to '" + run + "'; move it back there");
        }
        Instant started = shard.jvm().started();
        Instant finished = shard.jvm().finished();
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
        return shard;
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
