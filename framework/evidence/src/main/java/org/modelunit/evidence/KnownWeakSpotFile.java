package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.BaselineException;
import org.modelunit.weakspot.BaselineStore;
import org.modelunit.weakspot.KnownWeakSpots;

/** Keeps reviewed lists of weak spots as JSON files. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KnownWeakSpotFile implements BaselineStore {

    /** Made by {@link java.util.ServiceLoader}. */
    public KnownWeakSpotFile() {}

    @Override
    public Optional<KnownWeakSpots> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KnownWeakSpotJson.read(JsonFile.read(file)));
        } catch (JsonObject.MalformedEvidence | IllegalArgumentException | IOException e) {
            throw new BaselineException("cannot use the known weak spots in " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void write(Path file, KnownWeakSpots list) {
        try {
            JsonFile.write(file, KnownWeakSpotJson.write(list));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write known weak spots to " + file, e);
        }
    }
}
