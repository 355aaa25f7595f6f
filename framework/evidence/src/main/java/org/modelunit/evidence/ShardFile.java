package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import org.modelunit.error.DataException;

/** The files of a run's directory: a finished shard, or the journal of a JVM that did not come to finish it. */
final class ShardFile {

    private ShardFile() {}

    static Shard read(Path file) {
        try {
            return Journal.is(file)
                    ? JournalReader.read(file)
                    : ShardJson.read(JsonObject.of(Json.read(Files.readString(file))));
        } catch (JsonObject.MalformedEvidence | DateTimeException | IllegalArgumentException | IOException e) {
            throw new DataException("cannot use the evidence in " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes a whole shard beside its place and moves it there, so that nobody ever sees half of it. */
    static void write(Path file, Shard shard) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(half, Json.write(ShardJson.write(shard), true) + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(half);
            throw new UncheckedIOException("cannot write evidence to " + file + ": " + e, e);
        }
    }

    private static void delete(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            System.getLogger(ShardFile.class.getName()).log(Level.DEBUG, "half a file stays: " + half, e);
        }
    }
}
