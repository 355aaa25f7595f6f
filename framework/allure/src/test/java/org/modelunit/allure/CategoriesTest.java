package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allure 2 files a result under all categories that match, Allure 3 under the first; both have to come to the same one. */
class CategoriesTest {

    private static JsonNode read(String file) throws IOException {
        try (InputStream stream = AllureRecorder.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(stream);
        }
    }

    private static boolean matches(JsonNode statuses, String status) {
        return statuses.isMissingNode() || statuses.toString().contains('"' + status + '"');
    }

    private static List<String> allure2(String status, String message, String trace) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode category : read("categories.json")) {
            JsonNode words = category.path("messageRegex");
            JsonNode traces = category.path("traceRegex");
            if (matches(category.path("matchedStatuses"), status)
                    && (words.isMissingNode() || message.matches(words.asText()))
                    && (traces.isMissingNode() || trace.matches(traces.asText()))) {
                names.add(category.path("name").asText());
            }
        }
        return names;
    }

    private static List<JsonNode> matchers(JsonNode rule) {
        List<JsonNode> matchers = new ArrayList<>();
        if (rule.path("matchers").isArray()) {
            rule.path("matchers").forEach(matchers::add);
        } else {
            matchers.add(rule.path("matchers"));
        }
        return matchers;
    }

    private static boolean found(JsonNode pattern, String text) {
        return pattern.isMissingNode()
                || Pattern.compile(pattern.asText()).matcher(text).find();
    }

    private static String allure3(String status, String message, String trace) throws IOException {
        for (JsonNode rule : read("allurerc.json").path("categories").path("rules")) {
            for (JsonNode matcher : matchers(rule)) {
                if (matches(matcher.path("statuses"), status)
                        && found(matcher.path("message"), message)
                        && found(matcher.path("trace"), trace)) {
                    return rule.path("name").asText();
                }
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed | Refuted: ROC AUC on credit: at least 0.7 | java.lang.AssertionError | Refuted",
                "failed | Missed: accuracy on credit: at least 0.7 | java.lang.AssertionError | Missed",
                "failed | Refuted: a;Inconclusive, the data cannot tell: b | x.MultipleFailuresError | Refuted",
                "failed | Refuted: a;Could not be measured: b (no bad ones) | x.MultipleFailuresError | Refuted",
                "broken | Inconclusive, the data cannot tell: recall on credit | x.Inconclusive | The data cannot tell",
                "broken | Expected x to be y, but the data cannot tell. | x.Inconclusive | The data cannot tell",
                "broken | Could not be measured: recall (the data cannot tell) |"
                        + " org.modelunit.error.UndefinedMetricException: no | Could not be measured",
                "broken | cannot load model.onnx | org.modelunit.error.ModelException: cannot load | Could not be"
                        + " measured",
                "broken | Not judged: 2 expected claims (the data cannot tell) | '' | Not judged",
                "failed | expected: 3 but was: 2 | org.opentest4j.AssertionFailedError | Plain assertion",
                "failed | '' | java.lang.AssertionError | Plain assertion"
            })
    void a_result_is_in_one_category_and_in_the_same_one(String status, String message, String trace, String category)
            throws IOException {
        String lines = message.replace(';', '\n');
        String more = trace + "\n\tat org.shop.CreditTest";

        assertThat(allure2(status, lines, more)).containsExactly(category);
        assertThat(allure3(status, lines, more)).isEqualTo(category);
    }

    @Test
    void what_is_broken_otherwise_is_left_to_allure() throws IOException {
        assertThat(allure2("broken", "null", "java.lang.NullPointerException")).isEmpty();
        assertThat(allure3("broken", "null", "java.lang.NullPointerException")).isEmpty();
        assertThat(allure2("passed", "Refuted: x", "")).isEmpty();
    }
}
