package org.modelunit.evidence.history;

import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.SortedJson;

/**
 * What a summary was compared with as JSON, and back: a file beside the summary, without which nobody could tell later whether its changes
 * are those that were found. Names are sorted, so equal values are equal bytes.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class EarlierValuesJson {

    /** The name of the file, beside the summary and in the archive of a release. */
    public static final String NAME = "summary.earlier.json";

    /** The format that is read and written. */
    static final String FORMAT = "modelunit-earlier/1";

    private EarlierValuesJson() {}

    /**
     * Returns the values as JSON, with a line break at its end.
     *
     * @param earlier the values
     */
    public static String write(EarlierValues earlier) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", FORMAT);
        json.put("runs", runs(earlier.runs().runs()));
        json.put("troubles", earlier.runs().troubles());
        json.put("released", runs(earlier.released()));
        json.put("releaseTroubles", earlier.troubles());
        return Json.write(SortedJson.of(json), false) + "\n";
    }

    private static List<Map<String, @Nullable Object>> runs(List<RunValues> runs) {
        return runs.stream().map(ValuesJson::write).toList();
    }

    /**
     * Reads what {@link #write} wrote, strictly.
     *
     * @param text the JSON
     * @throws DataException if it makes no sense
     */
    public static EarlierValues read(String text) {
        try {
            return read(JsonObject.of(Json.read(text)));
        } catch (IOException | JsonObject.MalformedEvidence | IllegalArgumentException | DateTimeParseException e) {
            throw new DataException("these are no values of earlier runs: " + e.getMessage(), e);
        }
    }

    private static EarlierValues read(JsonObject json) {
        json.requireSchema(FORMAT);
        EarlierValues earlier = new EarlierValues(
                new ValueHistory(runs(json, "runs"), json.texts("troubles")),
                runs(json, "released"),
                json.texts("releaseTroubles"));
        json.checkNothingElse();
        return earlier;
    }

    private static List<RunValues> runs(JsonObject json, String name) {
        return json.objects(name).stream().map(ValuesJson::run).toList();
    }
}
