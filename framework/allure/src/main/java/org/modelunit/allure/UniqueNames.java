package org.modelunit.allure;

import io.qameta.allure.model.StepResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the steps and attachments of one test, no two alike: "ROC curve", "ROC curve (2)". Not safe for several threads. */
final class UniqueNames {

    private final Map<String, Integer> used = new HashMap<>();

    /** Gives each step of a test, and each of their attachments, a name of its own. */
    static void give(List<StepResult> steps) {
        new UniqueNames().among(steps);
    }

    private void among(List<StepResult> steps) {
        for (StepResult step : steps) {
            step.setName(of(step.getName()));
            step.getAttachments().forEach(attachment -> attachment.setName(of(attachment.getName())));
            among(step.getSteps());
        }
    }

    private String of(String name) {
        String unique = name;
        while (used.putIfAbsent(unique, 1) != null) {
            int next = used.merge(name, 1, Integer::sum);
            unique = name + " (" + next + ")";
        }
        return unique;
    }
}
