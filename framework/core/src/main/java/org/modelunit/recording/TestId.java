package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

    private static final String SLICE = "/[slice:";

    /** What stands between a container and what it contains. */
    private static final String BORDER = "]/[";

    /** Of how many tests that may have claimed the names are given. */
    private static final int NAMED = 5;

    public TestId {
        requireNonNull(uniqueId, "uniqueId");
        requireNonNull(className, "className");
        requireNonNull(methodName, "methodName");
        requireNonNull(displayName, "displayName");
    }

    /**
     * Returns the unique id of a test of one slice: it is the same from run to run by the slice's name, not by its number among the
     * slices.
     *
     * @param method the unique id of the test method, which runs for each slice
     * @param slice the slice's name
     */
    public static String ofSlice(String method, String slice) {
        return method + SLICE + slice + "]";
    }

    /**
     * Returns what stands for one of several tests, nobody knows which: it is nobody's as {@link #UNATTRIBUTED} is, but people read
     * their names.
     *
     * @param tests those it may be
     */
    static TestId oneOf(Collection<TestId> tests) {
        List<String> names = tests.stream()
                .map(test -> test.selector().isEmpty() ? test.displayName() : test.selector())
                .sorted()
                .distinct()
                .toList();
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return new TestId("", "", "", "in one of " + named + (more > 0 ? " and " + more + " more" : ""));
    }

    /** Whether this is a test; else its claims are kept as nobody's. */
    public boolean isAttributed() {
        return !uniqueId.isEmpty();
    }

    /** Returns the name of the slice that the test is about, or an empty text if it is about none. */
    public String slice() {
        int begin = uniqueId.lastIndexOf(SLICE);
        return begin < 0 ? "" : uniqueId.substring(begin + SLICE.length(), uniqueId.length() - 1);
    }

    /** Returns the unique ids of all that contains the test, from the engine on. */
    @API(status = Status.INTERNAL, since = "0.1")
    public List<String> containers() {
        List<String> containers = new ArrayList<>();
        for (int border = uniqueId.indexOf(BORDER); border >= 0; border = uniqueId.indexOf(BORDER, border + 1)) {
            containers.add(uniqueId.substring(0, border + 1));
        }
        return containers;
    }

    /**
     * Returns the test as people write it, {@code LoanTest$Hard#rejects}, or an empty text where it is not known. The command that runs
     * it again is a {@link RerunCommand}.
     */
    public String selector() {
        if (className.isEmpty()) {
            return "";
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return methodName.isEmpty() ? simple : simple + "#" + methodName;
    }
}
