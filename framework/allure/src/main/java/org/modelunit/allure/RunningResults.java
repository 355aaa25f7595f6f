package org.modelunit.allure;

import io.qameta.allure.model.TestResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Allure results of tests that run now, by JUnit's unique id, and those of slices by their own. Allure keeps one for each thread, and loses it when the thread
 * starts another test inside a test.
 *
 * <p>Static, because Allure makes its own instance of our listener and offers no way to reach it.
 */
final class RunningResults {

    private static final String UNIQUE_ID = "junit.platform.uniqueid";
    private static final Map<String, String> UUIDS = new ConcurrentHashMap<>();

    private RunningResults() {}

    static void started(TestResult result) {
        uniqueId(result).ifPresent(id -> {
            UUIDS.put(id, result.getUuid());
            SliceTests.id(result, id).ifPresent(slice -> UUIDS.put(slice, result.getUuid()));
        });
    }

    static void ended(TestResult result) {
        UUIDS.values().removeIf(result.getUuid()::equals);
    }

    static Optional<String> uuid(String uniqueId) {
        return Optional.ofNullable(UUIDS.get(uniqueId));
    }

    static Optional<String> uniqueId(TestResult result) {
        return result.getLabels().stream()
                .filter(label -> UNIQUE_ID.equals(label.getName()))
                .map(label -> label.getValue())
                .findFirst();
    }
}
