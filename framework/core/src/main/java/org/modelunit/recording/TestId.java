package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The test in which a claim was made.
 *
 * @param uniqueId the unique id that the test engine gives; empty for {@link #UNATTRIBUTED}
 * @param className the full name of the test class, or empty
 * @param methodName the name of the test method, or empty
 * @param displayName what people read
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TestId(String uniqueId, String className, String methodName, String displayName) {

    /** Where claims go that were made outside any test's scope: kept, but nobody's. */
    public static final TestId UNATTRIBUTED = new TestId("", "", "", "outside any test");

    /** Refuses null. */
    public TestId {
        requireNonNull(uniqueId, "uniqueId");
        requireNonNull(className, "className");
        requireNonNull(methodName, "methodName");
        requireNonNull(displayName, "displayName");
    }

    /** Returns what Surefire's {@code -Dtest=} selects this test by, or an empty text for {@link #UNATTRIBUTED}. */
    public String selector() {
        if (className.isEmpty()) {
            return "";
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return methodName.isEmpty() ? simple : simple + "#" + methodName;
    }
}
