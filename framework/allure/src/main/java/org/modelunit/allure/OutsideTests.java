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
import org.modelunit.recording.TestId;

/** The claims that belong to no test that Allure knows; shown as one result. Safe for any thread. */
final class OutsideTests {

    private static final String NAME = "Claims outside any test";

    private final List<StepResult> steps = new ArrayList<>();
    private final List<ShownClaim> claims = new ArrayList<>();

    synchronized void add(StepResult step, ShownClaim claim) {
        steps.add(step);
        claims.add(claim);
    }

    /** Writes the result, if there is anything in it. It has no history id: the JVMs of a run are no retries of each other. */
    synchronized void write(AllureLifecycle lifecycle, RunContext context) {
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
        claims.forEach(claim -> RunningClaims.add(uuid, TestId.UNATTRIBUTED, context, claim));
        steps.clear();
        claims.clear();
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
