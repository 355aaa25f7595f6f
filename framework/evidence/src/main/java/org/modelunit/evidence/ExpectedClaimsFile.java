package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.SettingException;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.LockedFile;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;

/**
 * Keeps expected claims as JSON: of the last complete green run in {@code expected/<module>.json}, in the directory of
 * {@code modelunit.history} or else beside the evidence.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExpectedClaimsFile implements ExpectedClaims {

    private static final String SETTING = "modelunit.expected";

    /** Made by {@link java.util.ServiceLoader}. */
    public ExpectedClaimsFile() {}

    @Override
    public Optional<RunExpectation> load(Run run) {
        String named = run.settings().files().expected();
        if (named.isEmpty()) {
            Path file = kept(run);
            return Files.exists(file)
                    ? Optional.of(new RunExpectation(read(file), file.toString(), false))
                    : Optional.empty();
        }
        Path file = Path.of(named);
        if (!Files.exists(file)) {
            throw new SettingException(SETTING + "=" + named + ": there is no file " + file.toAbsolutePath()
                    + "; name a list of expected claims, or leave the setting out");
        }
        try {
            return Optional.of(new RunExpectation(read(file), SETTING + "=" + named, true));
        } catch (IllegalStateException e) {
            throw new SettingException(SETTING + "=" + named + ": " + e.getMessage());
        }
    }

    @Override
    public void keep(Run run, Change change) {
        Path file = kept(run);
        try {
            LockedFile.with(file.resolveSibling(file.getFileName() + ".lock"), lock -> {
                List<ExpectedClaim> before = Files.exists(file) ? readOrForget(file) : List.of();
                List<ExpectedClaim> after = change.of(before);
                if (!after.isEmpty() || Files.exists(file)) {
                    JsonFile.write(file, ExpectedClaimsJson.write(after));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the claims of this run in " + file, e);
        }
    }

    private static Path kept(Run run) {
        String history = run.settings().files().history();
        Path directory = history.isEmpty() ? run.directory() : Path.of(history);
        String module = run.build().module().replaceAll("[^A-Za-z0-9._-]", "_");
        return directory.toAbsolutePath().resolve("expected").resolve((module.isEmpty() ? "claims" : module) + ".json");
    }

    private static List<ExpectedClaim> read(Path file) {
        try {
            return ExpectedClaimsJson.read(JsonFile.read(file));
        } catch (JsonObject.MalformedEvidence | IllegalArgumentException | IOException e) {
            throw new IllegalStateException("cannot use the expected claims in " + file + ": " + e.getMessage(), e);
        }
    }

    /** A green run replaces what nobody can use, which was told as it was loaded. */
    private static List<ExpectedClaim> readOrForget(Path file) {
        try {
            return read(file);
        } catch (IllegalStateException e) {
            return List.of();
        }
    }
}
