package org.modelunit.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The test results that Allure has written to a directory. */
record Results(List<Result> tests) {

    /** One result, as JSON. */
    record Result(Path directory, JsonNode json) {

        String name() {
            return json.path("name").asText();
        }

        String status() {
            return json.path("status").asText();
        }

        List<JsonNode> steps() {
            List<JsonNode> steps = new ArrayList<>();
            json.path("steps").forEach(steps::add);
            return steps;
        }

        String attachment(JsonNode step, String name) throws IOException {
            for (JsonNode attachment : step.path("attachments")) {
                if (attachment.path("name").asText().equals(name)) {
                    return Files.readString(
                            directory.resolve(attachment.path("source").asText()));
                }
            }
            throw new AssertionError("no attachment " + name + " in " + step);
        }
    }

    static Results in(Path directory) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Result> tests = new ArrayList<>();
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(path -> path.toString().endsWith("-result.json"))
                        .toList()) {
                    tests.add(new Result(directory, mapper.readTree(file.toFile())));
                }
            }
        }
        return new Results(tests);
    }

    Result named(String name) {
        return tests.stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + name + " in " + tests.stream().map(Result::name).toList()));
    }
}
