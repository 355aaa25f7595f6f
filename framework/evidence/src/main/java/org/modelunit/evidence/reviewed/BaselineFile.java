package org.modelunit.evidence.reviewed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.baseline.KeptAnswers;
import org.modelunit.baseline.KeptBaseline;
import org.modelunit.baseline.KeptBaselines;
import org.modelunit.baseline.KeptSince;
import org.modelunit.baseline.KeptValue;
import org.modelunit.claim.Bounds;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.ProvenanceJson;

/** Keeps baselines as JSON files; nothing in them is for people to change. */
@API(status = Status.INTERNAL, since = "0.1")
public final class BaselineFile extends ReviewedFile<KeptBaselines> {

    private static final Set<String> FOR_NOBODY = Set.of();
    private static final String ANSWERS = "answers";

    /** Made by {@link java.util.ServiceLoader}. */
    public BaselineFile() {
        super(KeptBaselines.class, "the baselines", "modelunit-baselines", 1);
    }

    @Override
    KeptBaselines content(Path file, JsonObject json) throws IOException {
        List<KeptBaseline> entries = new ArrayList<>();
        for (JsonObject entry : json.objects("entries")) {
            entries.add(entry(file, entry));
        }
        json.checkNothingElse();
        return new KeptBaselines(entries);
    }

    private static KeptBaseline entry(Path file, JsonObject json) throws IOException {
        String name = json.text("name");
        if (!Checksum.isIn(json)) {
            throw new JsonObject.MalformedEvidence("the entry '" + name + "' has no checksum");
        }
        Checksum.check(json, FOR_NOBODY, "the entry '" + name + "'");
        Optional<KeptAnswers> answers =
                json.has(ANSWERS) ? Optional.of(AnswersJson.read(file, json.object(ANSWERS))) : Optional.empty();
        return new KeptBaseline(
                name,
                new KeptSince(date(json.text("written")), json.count("validForDays"), json.text("run")),
                ProvenanceJson.read(json.object("provenance")),
                json.objects("values").stream().map(BaselineFile::value).toList(),
                answers);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new JsonObject.MalformedEvidence("'" + text + "' is no date");
        }
    }

    private static KeptValue value(JsonObject json) {
        return new KeptValue(
                json.text("metric"),
                json.number("value"),
                new Bounds(
                        json.numberOrNull("atLeast", Double.NEGATIVE_INFINITY),
                        json.numberOrNull("atMost", Double.POSITIVE_INFINITY),
                        json.number("confidence"),
                        json.text("method")));
    }

    @Override
    Map<String, @Nullable Object> json(KeptBaselines content) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("entries", content.entries().stream().map(BaselineFile::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(KeptBaseline entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", entry.name());
        json.put("written", entry.since().written().toString());
        json.put("validForDays", entry.since().validForDays());
        json.put("run", entry.since().run());
        json.put("values", entry.values().stream().map(BaselineFile::json).toList());
        json.put("provenance", ProvenanceJson.write(entry.provenance()));
        entry.answers().ifPresent(answers -> json.put(ANSWERS, AnswersJson.write(answers)));
        return Checksum.with(json, FOR_NOBODY);
    }

    private static Map<String, @Nullable Object> json(KeptValue value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("metric", value.metric());
        json.put("value", value.value());
        json.put("atLeast", finite(value.bounds().lower()));
        json.put("atMost", finite(value.bounds().upper()));
        json.put("confidence", value.bounds().confidence());
        json.put("method", value.bounds().method());
        return json;
    }

    /** As it is in the file already when its checksum is made. */
    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? (Double) bound : null;
    }

    @Override
    void writeBeside(Path file, KeptBaselines content) throws IOException {
        for (KeptAnswers answers : answers(content)) {
            AnswersJson.writeBeside(file, answers);
        }
    }

    @Override
    void removeBeside(Path file, KeptBaselines content) throws IOException {
        AnswersJson.removeBeside(file, answers(content));
    }

    private static List<KeptAnswers> answers(KeptBaselines content) {
        return content.entries().stream()
                .flatMap(entry -> entry.answers().stream())
                .toList();
    }
}
