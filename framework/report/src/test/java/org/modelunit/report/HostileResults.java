package org.modelunit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Allure's results with a hostile text in whatever comes from outside: one test for each text. */
final class HostileResults {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/csv",
            "text/html",
            "image/svg+xml",
            "application/xml",
            "application/json",
            "text/uri-list",
            "text/tab-separated-values",
            "application/vnd.allure.image.diff",
            "image/png");

    private final Path directory;

    private HostileResults(Path directory) {
        this.directory = directory;
    }

    static Path write(Path directory, List<String> texts) throws IOException {
        Files.createDirectories(directory);
        HostileResults results = new HostileResults(directory);
        Properties environment = new Properties();
        for (int i = 0; i < texts.size(); i++) {
            results.result(i, texts.get(i));
            environment.setProperty(texts.get(i), texts.get(i));
        }
        try (var out = Files.newOutputStream(directory.resolve("environment.properties"))) {
            environment.store(out, null);
        }
        results.json(
                "executor.json",
                Map.of(
                        "name", texts.get(0),
                        "type", texts.get(0),
                        "buildName", texts.get(0),
                        "buildUrl", "javascript:top.postMessage('ran','*')",
                        "reportUrl", "javascript:top.postMessage('ran','*')"));
        results.json(
                "categories.json",
                List.of(Map.of(
                        "name", texts.get(0), "description", texts.get(1), "matchedStatuses", List.of("failed"))));
        return directory;
    }

    private void result(int number, String text) throws IOException {
        Map<String, Object> result = new TreeMap<>();
        result.put("uuid", "h" + number);
        result.put("historyId", text);
        result.put("name", text);
        result.put("fullName", text);
        result.put("description", text);
        if (number % 2 == 1) {
            result.put("descriptionHtml", text);
        }
        result.put("status", number % 3 == 0 ? "broken" : "failed");
        result.put("stage", "finished");
        result.put("start", 1_700_000_000_000L + 1000L * number);
        result.put("stop", 1_700_000_000_900L + 1000L * number);
        result.put("statusDetails", details(text));
        result.put("labels", labels(text));
        result.put("parameters", List.of(Map.of("name", text, "value", text)));
        result.put(
                "links",
                List.of(
                        Map.of("name", text, "url", text, "type", "link"),
                        Map.of("name", text, "url", "javascript:top.postMessage('ran','*')", "type", "issue")));
        result.put("attachments", attachments(number, text));
        result.put(
                "steps",
                List.of(Map.of(
                        "name",
                        text,
                        "status",
                        "failed",
                        "statusDetails",
                        details(text),
                        "parameters",
                        List.of(Map.of("name", text, "value", text)))));
        json("h" + number + "-result.json", result);
    }

    private static Map<String, Object> details(String text) {
        return Map.of("message", text, "trace", "java.lang.AssertionError: " + text + "\n\tat a.B.c(" + text + ":1)");
    }

    private static List<Map<String, String>> labels(String text) {
        List<Map<String, String>> labels = new ArrayList<>();
        for (String name : List.of(
                "suite",
                "parentSuite",
                "subSuite",
                "package",
                "testClass",
                "testMethod",
                "epic",
                "feature",
                "story",
                "tag",
                "owner",
                "severity",
                "host",
                "thread",
                "layer",
                "language",
                "testType")) {
            labels.add(Map.of("name", name, "value", text));
        }
        labels.add(Map.of("name", text, "value", text));
        return labels;
    }

    private List<Map<String, String>> attachments(int number, String text) throws IOException {
        List<Map<String, String>> attachments = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String type = TYPES.get((number + 5 * i) % TYPES.size());
            String source = "h" + number + "-" + i + "-attachment.bin";
            Files.writeString(directory.resolve(source), content(type, text));
            attachments.add(Map.of("name", text, "source", source, "type", type));
        }
        String source = "h" + number + "-2-attachment.bin";
        Files.writeString(directory.resolve(source), text);
        attachments.add(Map.of("name", text, "source", source, "type", text));
        return attachments;
    }

    private static String content(String type, String text) throws IOException {
        return switch (type) {
            case "image/svg+xml" ->
                "<svg xmlns='http://www.w3.org/2000/svg' onload=\"top.postMessage('ran','*')\">"
                        + "<script>top.postMessage('ran','*')</script><text>x</text></svg>";
            case "application/vnd.allure.image.diff" ->
                JSON.writeValueAsString(Map.of("diff", text, "actual", text, "expected", text));
            default -> text;
        };
    }

    private void json(String name, Object value) throws IOException {
        Files.write(directory.resolve(name), JSON.writeValueAsBytes(value));
    }
}
