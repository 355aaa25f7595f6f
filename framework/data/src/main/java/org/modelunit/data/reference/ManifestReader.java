package org.modelunit.data.reference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelunit.data.reference.ReferenceManifest.StageSaid;
import org.modelunit.data.reference.ReferenceManifest.TensorSaid;
import org.modelunit.error.DataException;
import org.modelunit.tensor.file.InputFile;

/** Reads a manifest by the letter: what it does not know, and what is missing, is an error. */
final class ManifestReader {

    static final int VERSION = 1;
    private static final Pattern SCHEMA = Pattern.compile("modelunit-reference/(\\d{1,6})");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String WRITE = "; let modelunit_export.py write it";

    private final Path path;

    private ManifestReader(Path path) {
        this.path = path;
    }

    static ReferenceManifest read(Path path) {
        String text = new String(InputFile.bytes(path), StandardCharsets.UTF_8);
        return new ManifestReader(path).manifest(JsonTree.of(path.toString(), text));
    }

    private ReferenceManifest manifest(@Nullable Object json) {
        Map<String, Object> manifest = object(json, "the manifest");
        requireVersion(text(manifest, "schema", "the manifest"));
        requireNames(
                manifest,
                Set.of("schema", "rows", "stages", "files"),
                Set.of("keys", "versions", "maker"),
                "the manifest");
        long rows = number(manifest.get("rows"), "\"rows\"");
        if (rows > Integer.MAX_VALUE) {
            throw error("has " + rows + " rows, more than a tensor has");
        }
        List<StageSaid> stages = list(manifest.get("stages"), "\"stages\"", this::stage);
        List<FileDigest> files = list(manifest.get("files"), "\"files\"", this::file);
        List<String> keys = texts(manifest.get("keys"), "\"keys\"");
        if (!keys.isEmpty() && keys.size() != rows) {
            throw error("has " + keys.size() + " keys for " + rows + " rows");
        }
        requireDistinct(stages.stream().map(StageSaid::name).toList(), "stage");
        requireDistinct(files.stream().map(FileDigest::path).toList(), "file");
        return new ReferenceManifest(Math.toIntExact(rows), stages, files, keys, versions(manifest.get("versions")));
    }

    private void requireVersion(String schema) {
        Matcher matcher = SCHEMA.matcher(schema);
        if (!matcher.matches()) {
            throw error("has the schema '" + schema + "', but a reference has modelunit-reference/" + VERSION);
        }
        if (Integer.parseInt(matcher.group(1)) > VERSION) {
            throw new DataException(path + " has the schema " + schema
                    + ", which is newer than this ModelUnit, which reads "
                    + VERSION + "; take a newer ModelUnit, or write the reference with the modelunit_export.py of this"
                    + " one");
        }
        if (Integer.parseInt(matcher.group(1)) < 1) {
            throw error("has the schema " + schema + ", which there never was");
        }
    }

    private StageSaid stage(@Nullable Object json, String where) {
        Map<String, Object> stage = object(json, where);
        requireNames(stage, Set.of("name", "tensors"), Set.of("columns"), where);
        String name = text(stage, "name", where);
        return new StageSaid(
                name,
                list(stage.get("tensors"), "the tensors of stage '" + name + "'", this::tensor),
                texts(stage.get("columns"), "the columns of stage '" + name + "'"));
    }

    private TensorSaid tensor(@Nullable Object json, String where) {
        Map<String, Object> tensor = object(json, where);
        requireNames(tensor, Set.of("name", "dtype", "shape"), Set.of(), where);
        return new TensorSaid(
                text(tensor, "name", where),
                text(tensor, "dtype", where),
                list(tensor.get("shape"), "the shape in " + where, this::number));
    }

    private FileDigest file(@Nullable Object json, String where) {
        Map<String, Object> file = object(json, where);
        requireNames(file, Set.of("path", "bytes", "sha256"), Set.of(), where);
        String name = text(file, "path", where);
        String digest = text(file, "sha256", where);
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/", -1)).contains("..")) {
            throw error("names the file '" + name + "', which leads out of its folder");
        }
        if (!DIGEST.matcher(digest).matches()) {
            throw error("has the SHA-256 '" + digest + "' of '" + name + "', which is not 64 hexadecimal digits");
        }
        return new FileDigest(name, number(file.get("bytes"), where), digest);
    }

    private Map<String, String> versions(@Nullable Object json) {
        Map<String, String> versions = new LinkedHashMap<>();
        Map<String, Object> said = json == null ? Map.of() : object(json, "\"versions\"");
        said.keySet().forEach(name -> versions.put(name, text(said, name, "\"versions\"")));
        return versions;
    }

    private Map<String, Object> object(@Nullable Object json, String where) {
        if (!(json instanceof Map<?, ?> object)) {
            throw error("has no object for " + where);
        }
        Map<String, Object> known = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value == null) {
                throw error("has null for \"" + name + "\" in " + where);
            }
            known.put((String) name, value);
        });
        return known;
    }

    private <T> List<T> list(@Nullable Object json, String where, BiFunction<@Nullable Object, String, T> reader) {
        if (!(json instanceof List<?> list)) {
            throw error("has no list for " + where);
        }
        List<T> values = new ArrayList<>();
        list.forEach(element -> values.add(reader.apply(element, where)));
        return List.copyOf(values);
    }

    private List<String> texts(@Nullable Object json, String where) {
        return json == null
                ? List.of()
                : list(json, where, (text, ofList) -> {
                    if (!(text instanceof String known)) {
                        throw error("has something else than texts in " + ofList);
                    }
                    return known;
                });
    }

    private String text(Map<String, Object> object, String name, String where) {
        if (!(object.get(name) instanceof String text)) {
            throw error("has no text \"" + name + "\" in " + where);
        }
        return text;
    }

    private Long number(@Nullable Object json, String where) {
        if (!(json instanceof Long number) || number < 0 || number > 1L << 60) {
            throw error("has no whole number from 0 on in " + where);
        }
        return number;
    }

    private void requireNames(Map<String, Object> object, Set<String> needed, Set<String> allowed, String where) {
        for (String name : needed) {
            if (!object.containsKey(name)) {
                throw error("has no \"" + name + "\" in " + where);
            }
        }
        for (String name : object.keySet()) {
            if (!needed.contains(name) && !allowed.contains(name)) {
                throw error("has \"" + name + "\" in " + where + ", which is not known");
            }
        }
    }

    private void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw error("has the " + what + " '" + name + "' twice");
            }
        }
    }

    private DataException error(String what) {
        return new DataException(path + " " + what + WRITE);
    }
}
