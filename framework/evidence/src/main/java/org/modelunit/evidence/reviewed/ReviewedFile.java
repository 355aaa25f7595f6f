package org.modelunit.evidence.reviewed;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.error.BaselineException;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.text.PrintableText;
import org.modelunit.text.ShellWord;

/**
 * What was reviewed, as JSON with the version of its schema: read as a whole, and changed by one thread of one JVM at a time, so that no
 * change is lost and nobody sees half a file, whenever a JVM is killed.
 *
 * @param <T> what one file holds
 */
abstract class ReviewedFile<T> implements BaselineStore<T> {

    private static final String SCHEMA = "schema";

    private final Class<T> kept;
    private final String what;
    private final String schema;
    private final int version;

    /**
     * Creates the store.
     *
     * @param kept what one file holds
     * @param what what people call it
     * @param schema the name of its schema
     * @param version the version that is written, the last that can be read
     */
    ReviewedFile(Class<T> kept, String what, String schema, int version) {
        this.kept = kept;
        this.what = what;
        this.schema = schema + "/";
        this.version = version;
    }

    /** Returns what a file holds, without its schema. */
    abstract Map<String, @Nullable Object> json(T content);

    /**
     * Returns what is in a file.
     *
     * @param file where it is, for what lies beside it
     * @param json the whole file
     * @throws IllegalArgumentException if it is not what it should be
     */
    abstract T content(Path file, JsonObject json) throws IOException;

    @Override
    public final Class<T> kept() {
        return kept;
    }

    @Override
    public final LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public final Optional<T> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.isDirectory(file)) {
                throw new BaselineException(unusable(file)
                        + "it is a directory; name a file, in it for instance, or give the directory another name");
            }
            JsonObject json = JsonFile.read(file);
            checkVersion(file, json.text(SCHEMA));
            T content = content(WholeFile.target(file), json);
            return Optional.of(content);
        } catch (JsonObject.MalformedEvidence | IllegalArgumentException | IOException e) {
            throw new BaselineException(
                    unusable(file)
                            + PrintableText.of(
                                    e instanceof IOException io ? reason(io) : String.valueOf(e.getMessage()))
                            + "; restore it, or remove it and write it anew with\n  rm "
                            + PrintableText.of(ShellWord.of(file.toString())) + "\n  "
                            + RerunCommand.of(Recording.test()).with("modelunit.baseline", "write"),
                    e);
        }
    }

    private void checkVersion(Path file, String found) {
        if (!found.startsWith(schema) || !found.substring(schema.length()).matches("[1-9]\\d{0,8}")) {
            throw new JsonObject.MalformedEvidence(
                    "schema should be '" + schema + version + "', but is '" + PrintableText.of(found) + "'");
        }
        if (Integer.parseInt(found.substring(schema.length())) > version) {
            throw new BaselineException(unusable(file) + "it was written by a newer ModelUnit (schema " + found
                    + "; this one reads up to " + schema + version + "); update ModelUnit here");
        }
    }

    private String unusable(Path file) {
        return "cannot use " + what + " in " + PrintableText.of(file.toString()) + ": ";
    }

    @Override
    public final void update(Path file, Change<T> change) {
        try {
            HeldFile.during(file, () -> {
                WholeFile.removeParts(file);
                T content = change.of(read(file));
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put(SCHEMA, schema + version);
                json.putAll(json(content));
                Path real = WholeFile.target(file);
                writeBeside(real, content);
                JsonFile.write(real, json);
                removeBeside(real, content);
            });
        } catch (IOException e) {
            throw new BaselineException(
                    "cannot write " + what + " to " + PrintableText.of(file.toString()) + ": "
                            + PrintableText.of(reason(e)),
                    e);
        }
    }

    /** What a file system refuses often has no words but the path. */
    private static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it is not written in UTF-8";
        }
        if (e instanceof AccessDeniedException) {
            return "this user may not read or write " + e.getMessage()
                    + "; change the rights of the file or its folder, or" + " name another one";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        return e instanceof FileSystemException refused && refused.getReason() == null
                ? e.getClass().getSimpleName() + ": " + e.getMessage()
                : String.valueOf(e.getMessage());
    }

    /** Writes what lies beside a file, before the file that names it. */
    void writeBeside(Path file, T content) throws IOException {}

    /** Removes what lies beside a file and is no longer named in it. */
    void removeBeside(Path file, T content) throws IOException {}
}
