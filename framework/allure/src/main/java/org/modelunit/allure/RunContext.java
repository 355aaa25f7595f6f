package org.modelunit.allure;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Run;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.settings.LinkPatterns;

/**
 * What the result of a test has to say of the run that the test belongs to.
 *
 * @param module the module: {@code groupId:artifactId}; empty where unknown
 * @param build the name that a build server gives the run; empty where there is none
 * @param links the addresses that names lead to
 * @param variables the variables of the process; only those that are asked for by name are ever shown
 * @param tests what is said of tests by their annotations
 * @param lastRuns what became of the same claims before
 * @param commands the commands that make claims again
 */
record RunContext(
        String module,
        String build,
        LinkPatterns links,
        Map<String, String> variables,
        PlannedDetails tests,
        LastRuns lastRuns,
        RerunCommands commands) {

    /** Nothing is known of the run. */
    static final RunContext NONE =
            new RunContext("", "", LinkPatterns.NONE, Map.of(), new PlannedDetails(), LastRuns.NONE);

    RunContext(
            String module,
            String build,
            LinkPatterns links,
            Map<String, String> variables,
            PlannedDetails tests,
            LastRuns lastRuns) {
        this(module, build, links, variables, tests, lastRuns, new RerunCommands(module, variables));
    }

    static RunContext of(Run run, Map<String, String> variables, PlannedDetails tests) {
        return new RunContext(
                run.build().module(),
                run.build().job().run(),
                LinkPatterns.of(run.settings()),
                variables,
                tests,
                LastRuns.of(run));
    }

    TestDetails details(TestId test) {
        return tests.of(test);
    }

    Executor executor() {
        return Executor.of(variables);
    }

    /** Returns the command that makes a claim again: it can be pasted at the root of the sources, or in the module. */
    String again(TestId test, @Nullable Verdict verdict) {
        return commands.of(test, verdict == null ? OptionalLong.empty() : verdict.seed());
    }

    /** Shows no variable. */
    @Override
    public String toString() {
        return "run of module '" + module + "'";
    }
}
