package org.modelunit.evidence.summary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.coverage.NotTested;
import org.modelunit.evidence.coverage.ScoreSection;
import org.modelunit.evidence.coverage.ScoredTest;
import org.modelunit.evidence.coverage.ScoredTest.State;
import org.modelunit.evidence.json.JsonObject;

/** What nobody tested as JSON values, and back. */
final class NotTestedJson {

    private NotTestedJson() {}

    static Map<String, @Nullable Object> write(NotTested notTested) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kinds", notTested.kinds().stream().map(NotTestedJson::write).toList());
        json.put(
                "mlTestScore",
                notTested.score().stream().map(NotTestedJson::write).toList());
        return json;
    }

    static NotTested notTested(JsonObject json) {
        return new NotTested(
                json.objects("kinds").stream()
                        .map(kind -> new KindCount(kind.text("name"), kind.text("question"), kind.count("claims")))
                        .toList(),
                json.objects("mlTestScore").stream()
                        .map(section -> new ScoreSection(
                                section.text("name"),
                                section.objects("tests").stream()
                                        .map(NotTestedJson::test)
                                        .toList()))
                        .toList());
    }

    private static Map<String, @Nullable Object> write(KindCount kind) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", kind.name());
        json.put("question", kind.question());
        json.put("claims", kind.claims());
        return json;
    }

    private static Map<String, @Nullable Object> write(ScoreSection section) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", section.name());
        json.put("tests", section.tests().stream().map(NotTestedJson::write).toList());
        return json;
    }

    private static Map<String, @Nullable Object> write(ScoredTest test) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", test.id());
        json.put("words", test.words());
        json.put("state", words(test.state()));
        json.put("claims", test.claims());
        return json;
    }

    private static ScoredTest test(JsonObject json) {
        return new ScoredTest(
                json.text("id"),
                json.text("words"),
                json.named("state", State.values(), NotTestedJson::words, "state of a test"),
                json.count("claims"));
    }

    private static String words(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
