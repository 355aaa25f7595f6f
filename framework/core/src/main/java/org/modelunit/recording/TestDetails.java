package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is said of a test by its annotations.
 *
 * @param requirements the ids of the requirements that it shows to be met, "CR-1", sorted
 * @param severity how much it matters, in Allure's words, "critical"; or empty
 * @param owner who answers for it; or empty
 * @param modelTest whether it is a model test, which is expected to claim something
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TestDetails(List<String> requirements, String severity, String owner, boolean modelTest) {

    /** Of a test that nothing is said of. */
    public static final TestDetails NONE = new TestDetails(List.of(), "", "", false);

    /** Keeps the requirements sorted, each once, unmodifiable. */
    public TestDetails {
        requireNonNull(severity, "severity");
        requireNonNull(owner, "owner");
        requirements = requirements.stream().sorted().distinct().toList();
    }
}
