package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestId;
import org.modelunit.text.PrintableText;

/**
 * The claims that were expected and not made. They are known when the last test has ended, whose results are written by then, so each
 * class has one more result, with a step for each claim. It is broken: nobody knows what would have become of them. Safe for any thread.
 */
final class ClaimsNotJudged {

    private static final String NAME = "Claims not judged";

    private final TreeMap<String, List<StepResult>> steps = new TreeMap<>();

    synchronized void add(ExpectedClaim claim, String why) {
        long now = System.currentTimeMillis();
        StepResult step = new StepResult()
                .setName(PrintableText.of("not judged: " + words(claim) + " (" + why + ")"))
                .setStatus(Status.SKIPPED)
                .setStage(Stage.FINISHED)
                .setStart(now)
                .setStop(now);
        steps.computeIfAbsent(claim.test().className(), name -> new ArrayList<>())
                .add(step);
    }

    private static String words(ExpectedClaim claim) {
        TestId test = claim.test();
        String place = test.methodName().isEmpty() ? test.displayName() : test.methodName();
        String slice = test.slice().isEmpty() ? "" : " " + test.slice();
        return place + slice + ": " + claim.property() + " on " + claim.subject()
                + (claim.occurrence() > 1 ? ", occurrence " + claim.occurrence() : "");
    }

    /** Writes the results; each has the same history from run to run. */
    synchronized void write(AllureLifecycle lifecycle) {
        for (Map.Entry<String, List<StepResult>> of : steps.entrySet()) {
            String uuid = UUID.randomUUID().toString();
            lifecycle.scheduleTestCase(result(uuid, PrintableText.of(of.getKey()), of.getValue()));
            lifecycle.startTestCase(uuid);
            lifecycle.updateTestCase(uuid, started -> started.setStage(Stage.FINISHED));
            lifecycle.stopTestCase(uuid);
            lifecycle.writeTestCase(uuid);
        }
        steps.clear();
    }

    private static TestResult result(String uuid, String className, List<StepResult> claims) {
        String fullName = className.isEmpty() ? NAME : className + ": " + NAME;
        String of = className.isEmpty() ? "" : " of " + className;
        String message = "Not judged: " + claims.size() + (claims.size() == 1 ? " expected claim" : " expected claims")
                + of + (claims.size() == 1 ? " was not made" : " were not made");
        List<Label> labels = new ArrayList<>();
        labels.add(label("suite", className.isEmpty() ? NAME : className));
        if (!className.isEmpty()) {
            labels.add(label("testClass", className));
            labels.add(label("package", className));
        }
        return new TestResult()
                .setUuid(uuid)
                .setHistoryId(Sha256.of(fullName))
                .setName(NAME)
                .setFullName(fullName)
                .setStatus(Status.BROKEN)
                .setStatusDetails(new StatusDetails().setMessage(message))
                .setSteps(new ArrayList<>(claims))
                .setLabels(labels);
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
