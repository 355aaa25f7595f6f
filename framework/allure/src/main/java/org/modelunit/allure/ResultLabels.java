package org.modelunit.allure;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.Burden;
import org.modelunit.recording.TestDetails;
import org.modelunit.text.PrintableText;

/**
 * Labels of a test that claims: by model, by kind of claim, by requirement. What a user has labelled himself stays as it is, whichever
 * means of Allure's he has used.
 */
final class ResultLabels {

    private final TestResult result;
    private final List<Label> labels;
    private final TestClaims claims;

    private ResultLabels(TestResult result, TestClaims claims) {
        this.result = result;
        this.labels = new ArrayList<>(result.getLabels());
        this.claims = claims;
    }

    static void add(TestResult result, TestClaims claims) {
        new ResultLabels(result, claims).add();
    }

    private void add() {
        TestDetails details = claims.context().details(claims.test());
        List<String> models = claims.models();
        add("epic", models);
        add("feature", claims.distinct(ShownClaim::kind));
        add("story", details.requirements());
        add("parentSuite", models.stream().limit(1).toList());
        nameSuite();
        add("severity", List.of(details.severity().isEmpty() ? severity() : details.severity()));
        add("owner", details.owner().isEmpty() ? List.of() : List.of(details.owner()));
        labels.add(label("tag", claims.status().words()));
        result.setLabels(labels);
    }

    private void add(String name, List<String> values) {
        if (has(name)) {
            return;
        }
        values.forEach(value -> labels.add(label(name, PrintableText.of(value))));
    }

    private boolean has(String name) {
        return labels.stream().anyMatch(label -> name.equals(label.getName()));
    }

    /** Allure's listener takes the name of the class where it has no display name; a sentence is easier to read. */
    private void nameSuite() {
        List<String> unnamed = List.of(value("testClass"), value("testClass").replace('$', '.'));
        labels.stream()
                .filter(label -> "suite".equals(label.getName()) && unnamed.contains(label.getValue()))
                .forEach(label -> label.setValue(ClassSentence.of(value("testClass"))));
    }

    private String value(String name) {
        return labels.stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }

    /** The gravest of what the claims of the test weigh: what has to be shown, what is guarded, what is only measured. */
    private String severity() {
        List<Burden> burdens =
                claims.claims().stream().map(shown -> shown.claim().burden()).toList();
        if (burdens.stream().anyMatch(burden -> burden instanceof Burden.Shown)) {
            return "critical";
        }
        return burdens.stream().allMatch(burden -> burden instanceof Burden.PointEstimate) ? "minor" : "normal";
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
