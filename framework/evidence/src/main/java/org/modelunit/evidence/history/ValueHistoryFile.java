package org.modelunit.evidence.history;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.SortedJson;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.recording.LockedFile;
import org.modelunit.settings.SettingPath;
import org.modelunit.text.PrintableText;

/**
 * Keeps what became of the claims of the last {@value ValueHistory#MOST_RUNS} runs of a module: in {@code history/values/<module>.json}
 * beside the evidence, or in {@code values/<module>.json} in the directory of {@code modelunit.history}, where {@code mvn clean} does not
 * reach. The file is replaced in one step. What cannot be read is told, and no run fails by it.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ValueHistoryFile {

    /** The format that is read and written. */
    static final String FORMAT = "modelunit-history/1";

    private static final System.Logger LOG = System.getLogger(ValueHistoryFile.class.getName());
    private static final long LARGEST = 256L << 20;

    private ValueHistoryFile() {}

    /**
     * Returns where the history of a module is kept.
     *
     * @param output the directory that its runs write to, {@code target/modelunit}
     * @param history what the setting {@code modelunit.history} says; empty where nobody set it
     * @param module the module; empty where unknown
     */
    public static Path of(Path output, String history, String module) {
        Path directory = history.isEmpty() ? output.resolve("history") : Path.of(history);
        String name = module.replaceAll("[^A-Za-z0-9._-]", "_");
        return directory.toAbsolutePath().resolve("values").resolve((name.isEmpty() ? "claims" : name) + ".json");
    }

    /**
     * Reads a history.
     *
     * @param file the file; where there is none, nothing came before
     * @return the history, with what is wrong with it; an empty one if it cannot be used
     */
    public static ValueHistory read(Path file) {
        if (!Files.exists(file)) {
            return ValueHistory.EMPTY;
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return unusable(file, "it is no file of at most " + (LARGEST >> 20) + " MiB");
            }
            return read(JsonFile.read(file));
        } catch (IOException | RuntimeException e) { // whatever stands in it, the run goes on
            return unusable(file, JsonFile.why(e));
        }
    }

    private static ValueHistory unusable(Path file, String why) {
        return ValueHistory.EMPTY.withTrouble(PrintableText.of(
                "the values of earlier runs in " + shown(file) + " cannot be used, and are written anew: " + why));
    }

    private static String shown(Path file) {
        return SettingPath.shown(SettingPath.kept(file.toString()));
    }

    private static ValueHistory read(JsonObject json) {
        json.requireSchema(FORMAT);
        List<RunValues> runs = new ArrayList<>(
                json.objects("runs").stream().map(ValuesJson::run).toList());
        json.checkNothingElse();
        Set<String> ids = new HashSet<>();
        if (!runs.stream().map(RunValues::run).allMatch(ids::add)) {
            throw new JsonObject.MalformedEvidence("a run stands in it twice");
        }
        ValueHistory history = ValueHistory.EMPTY;
        for (RunValues run : runs) {
            history = history.with(run);
        }
        return history;
    }

    /**
     * Keeps what became of the claims of a run; an entry of the same run is replaced, and the oldest runs go. Where it cannot be written
     * that is logged.
     *
     * @param file the file
     * @param run the run
     */
    public static void keep(Path file, RunValues run) {
        try {
            LockedFile.with(file.resolveSibling(file.getFileName() + ".lock"), lock -> {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("schema", FORMAT);
                json.put(
                        "runs",
                        read(file).with(run).runs().stream()
                                .map(ValuesJson::write)
                                .toList());
                WholeFile.write(file, (Json.write(SortedJson.of(json), false) + "\n").getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the values of this run are not kept in {0}: {1}", shown(file), JsonFile.why(e));
        }
    }
}
