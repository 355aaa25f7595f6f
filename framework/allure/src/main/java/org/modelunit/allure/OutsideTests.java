package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The claims that belong to no test that Allure knows; shown as one result. Safe for any thread. */
final class OutsideTests {

    private static final String NAME = "Claims outside any test";

    private final List<StepResult> steps = new ArrayList<>();

    synchronized void add(StepResult step) {
        steps.add(step);
    }

    /** Writes the result, if there is anything in it. It has no history id: the JVMs of a run are no retries of each other. */
    synchronized void write(AllureLifecycle lifecycle) {
        if (steps.isEmpty()) {
            return;
        }
        String uuid = UUID.randomUUID().toString();
        TestResult result = new TestResult()
                .setUuid(uuid)
                .setName(NAME)
                .setFullName(NAME)
                .setStatus(worst())
                .setSteps(new ArrayList<>(steps))
                .setLabels(new ArrayList<>(List.of(new Label().setName("suite").setValue(NAME))));
        steps.clear();
        lifecycle.scheduleTestCase(result);
        lifecycle.startTestCase(uuid);
        lifecycle.updateTestCase(uuid, started -> started.setStage(Stage.FINISHED));
        lifecycle.stopTestCase(uuid);
        lifecycle.writeTestCase(uuid);
    }

    private Status worst() {
        for (Status status : List.of(Status.FAILED, Status.BROKEN)) {
            if (steps.stream().anyMatch(step -> step.getStatus() == status)) {
                return status;
            }
        }
        return Status.PASSED;
    }
}
