package org.modelunit.evidence.reviewed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.baseline.KeptAnswers;
import org.modelunit.baseline.KeptAnswers.Column;
import org.modelunit.column.NumberColumn;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.provenance.Sha256;

/**
 * Answers as JSON: exactly the numbers, packed; or, where there are many of them, in an {@code .npy} file beside it, which is called by
 * its digest, so that the JSON never names one that is not complete.
 */
final class AnswersJson {

    /** Up to how many rows answers stand in the JSON itself. */
    static final int MOST_ROWS = 100_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String SHA256 = "sha256";

    private AnswersJson() {}

    static Map<String, @Nullable Object> write(KeptAnswers answers) {
        boolean isBeside = isBeside(answers);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", answers.kind());
        json.put("labels", answers.labels());
        if (isBeside) {
            json.put(SHA256, Sha256.of(Npy1.bytes(together(answers))));
        }
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        for (Column column : answers.columns()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", column.name());
            one.put("rows", column.numbers().size());
            if (!isBeside) {
                PackedNumbers.put(column.numbers(), one);
            }
            columns.add(one);
        }
        json.put("columns", columns);
        return json;
    }

    static KeptAnswers read(Path file, JsonObject json) throws IOException {
        String kind = json.text("kind");
        List<String> labels = json.texts("labels");
        double[] beside = json.has(SHA256) ? beside(file, json.text(SHA256)) : new double[0];
        List<Column> columns = new ArrayList<>();
        int from = 0;
        for (JsonObject one : json.objects("columns")) {
            int rows = one.count("rows");
            if (json.has(SHA256)) {
                if (rows > beside.length - from) {
                    throw new JsonObject.MalformedEvidence("there are fewer numbers in the .npy file than rows");
                }
                columns.add(
                        new Column(one.text("name"), NumberColumn.wrap(Arrays.copyOfRange(beside, from, from + rows))));
                from += rows;
            } else {
                columns.add(new Column(one.text("name"), PackedNumbers.read(one, rows)));
            }
        }
        if (from != beside.length) {
            throw new JsonObject.MalformedEvidence("there are more numbers in the .npy file than rows");
        }
        return new KeptAnswers(kind, labels, columns);
    }

    private static boolean isBeside(KeptAnswers answers) {
        return answers.columns().stream().anyMatch(column -> column.numbers().size() > MOST_ROWS);
    }

    private static double[] together(KeptAnswers answers) {
        return NumberColumn.concatenation(
                        answers.columns().stream().map(Column::numbers).toList())
                .toArray();
    }

    private static double[] beside(Path file, String digest) throws IOException {
        if (!DIGEST.matcher(digest).matches()) {
            throw new JsonObject.MalformedEvidence("sha256 should be 64 hexadecimal digits");
        }
        Path npy = npy(file, digest);
        if (!Files.exists(npy)) {
            throw new JsonObject.MalformedEvidence("its answers are missing: there is no file " + npy.getFileName());
        }
        byte[] bytes = Files.readAllBytes(npy);
        if (!Sha256.of(bytes).equals(digest)) {
            throw new JsonObject.MalformedEvidence(
                    npy.getFileName() + " is not what was written: its checksum is another one");
        }
        return Npy1.numbers(bytes);
    }

    static void writeBeside(Path file, KeptAnswers answers) throws IOException {
        if (isBeside(answers)) {
            byte[] bytes = Npy1.bytes(together(answers));
            Path npy = npy(file, Sha256.of(bytes));
            if (!Files.exists(npy) || !Sha256.of(Files.readAllBytes(npy)).equals(Sha256.of(bytes))) {
                WholeFile.write(npy, bytes);
            }
        }
    }

    /** Removes the files of answers that are no longer among these. */
    static void removeBeside(Path file, List<KeptAnswers> answers) throws IOException {
        Set<String> named = new HashSet<>();
        for (KeptAnswers one : answers) {
            if (isBeside(one)) {
                named.add(name(file, Sha256.of(Npy1.bytes(together(one)))));
            }
        }
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
        Pattern ours = Pattern.compile(Pattern.quote(stem(file)) + "-[0-9a-f]{16}\\.npy");
        List<Path> left;
        try (Stream<Path> all = Files.list(directory)) {
            left = all.filter(path -> {
                        String name = String.valueOf(path.getFileName());
                        return ours.matcher(name).matches() && !named.contains(name);
                    })
                    .toList();
        }
        for (Path path : left) {
            Files.delete(path);
        }
    }

    private static Path npy(Path file, String digest) {
        return file.resolveSibling(name(file, digest));
    }

    private static String name(Path file, String digest) {
        return stem(file) + "-" + digest.substring(0, 16) + ".npy";
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }
}
