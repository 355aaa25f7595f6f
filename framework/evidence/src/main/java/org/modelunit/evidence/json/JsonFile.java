package org.modelunit.evidence.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Files with one JSON object, for people to read. */
@API(status = Status.INTERNAL, since = "0.1")
public final class JsonFile {

    private JsonFile() {}

    /**
     * Reads a file with one object.
     *
     * @param file the file
     */
    public static JsonObject read(Path file) throws IOException {
        return JsonObject.of(Json.read(Files.readString(file)));
    }

    /**
     * Returns why a file cannot be used, without its path, which a file system puts in the place of words.
     *
     * @param e what was thrown as it was read
     */
    public static String why(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "this user may not read it";
        }
        if (e instanceof FileSystemException refused) {
            String reason = refused.getReason();
            return refused.getClass().getSimpleName() + (reason == null ? "" : ": " + reason);
        }
        return String.valueOf(e.getMessage());
    }

    /**
     * Writes a file, so that nobody ever sees half of it.
     *
     * @param file the file
     * @param json its content
     */
    public static void write(Path file, Map<String, ? extends @Nullable Object> json) throws IOException {
        WholeFile.write(file, (escaped(Json.write(json, true)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Halves of pairs, which UTF-8 cannot hold, by their numbers; they stand nowhere but in texts. */
    private static String escaped(String json) {
        if (json.codePoints().noneMatch(JsonFile::isHalf)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        json.codePoints().forEach(character -> {
            if (isHalf(character)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
