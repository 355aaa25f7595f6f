package org.modelunit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/** Files with one JSON object, for people to read. */
final class JsonFile {

    private JsonFile() {}

    static JsonObject read(Path file) throws IOException {
        return JsonObject.of(Json.read(Files.readString(file)));
    }

    /** Writes a file beside its place and moves it there, so that nobody ever sees half of it. */
    static void write(Path file, Map<String, Object> json) throws IOException {
        Path target = file.toAbsolutePath();
        Path half = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(half.getParent());
        Files.writeString(half, escaped(Json.write(json, true)) + "\n");
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
