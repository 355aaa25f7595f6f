package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The tests that a JVM is going to run, as they were discovered.
 *
 * @param tests the tests, in the order in which they were discovered
 * @param selection how they were selected; an empty text where every test of the module was
 * @param problems what went wrong as they were looked for, one line each; a class that could not be loaded, for instance
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PlannedTests(List<Planned> tests, String selection, List<String> problems) {

    private static final String SEPARATOR = ", ";

    /** How words begin that select by tags. */
    private static final List<String> TAGS = List.of("tags", "-Dgroups=", "-DexcludedGroups=");

    /** Keeps unmodifiable copies. */
    public PlannedTests {
        requireNonNull(selection, "selection");
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /** Returns whether only some of the module's tests were asked for. */
    public boolean isSelective() {
        return !selection.isEmpty();
    }

    /**
     * Returns whether tests were selected by their tags alone, as a project may do in every run; {@code false} where nothing was
     * selected.
     */
    public boolean isByTags() {
        return isSelective()
                && Arrays.stream(selection.split(SEPARATOR, -1))
                        .allMatch(word -> TAGS.stream().anyMatch(word::startsWith));
    }

    /**
     * A test that is going to run.
     *
     * @param test the test
     * @param dynamic whether it only says when it runs which tests it has: parameterised, of slices, made by a factory
     * @param details what is said of it
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Planned(TestId test, boolean dynamic, TestDetails details) {

        public Planned {
            requireNonNull(test, "test");
            requireNonNull(details, "details");
        }
    }
}
