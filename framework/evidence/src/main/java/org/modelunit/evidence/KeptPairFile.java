package org.modelunit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.counterexample.CounterExampleStore;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.error.BaselineException;

/** Keeps counter-examples as JSON files; the one place that knows the version of their schema. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KeptPairFile implements CounterExampleStore {

    private static final String NAME = "modelunit-counter-examples/";
    private static final int VERSION = 1;

    /** Made by {@link java.util.ServiceLoader}. */
    public KeptPairFile() {}

    @Override
    public Optional<List<KeptPair>> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonFile.read(file);
            checkVersion(json.text("schema"));
            List<KeptPair> pairs =
                    json.objects("pairs").stream().map(KeptPairFile::pair).toList();
            json.checkNothingElse();
            return Optional.of(pairs);
        } catch (JsonObject.MalformedEvidence | IllegalArgumentException | IOException e) {
            throw new BaselineException("cannot use the counter-examples in " + file + ": " + e.getMessage(), e);
        }
    }

    private static KeptPair pair(JsonObject json) {
        return new KeptPair(json.text("change"), json.text("expected"), json.value("before"), json.value("after"));
    }

    private static void checkVersion(String schema) {
        if (!schema.matches(NAME + "\\d{1,9}")) {
            throw new JsonObject.MalformedEvidence(
                    "schema should be '" + NAME + VERSION + "', but is '" + schema + "'");
        }
        if (Integer.parseInt(schema.substring(NAME.length())) > VERSION) {
            throw new JsonObject.MalformedEvidence("it was written by a newer ModelUnit (schema " + schema
                    + "; this one reads up to " + NAME + VERSION + "); update ModelUnit here");
        }
    }

    @Override
    public void write(Path file, List<KeptPair> pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", NAME + VERSION);
        json.put("pairs", pairs.stream().map(KeptPairFile::json).toList());
        try {
            JsonFile.write(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write counter-examples to " + file, e);
        }
    }

    private static Map<String, @Nullable Object> json(KeptPair pair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("change", pair.change());
        json.put("expected", pair.expectation());
        json.put("before", pair.before());
        json.put("after", pair.after());
        return json;
    }
}
