package org.modelunit.allure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modelunit.build.MavenProfiles;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.RerunCommand;
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
 */
record RunContext(
        String module,
        String build,
        LinkPatterns links,
        Map<String, String> variables,
        PlannedDetails tests,
        LastRuns lastRuns) {

    /** Nothing is known of the run. */
    static final RunContext NONE =
            new RunContext("", "", LinkPatterns.NONE, Map.of(), new PlannedDetails(), LastRuns.NONE);

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
        RerunCommand command = RerunCommand.of(test).inModule(module).withProfiles(MavenProfiles.in(variables));
        return (verdict != null && verdict.seed().isPresent()
                        ? command.with("modelunit.seed", verdict.seed().getAsLong())
                        : command)
                .toString();
    }

    /** Shows no variable. */
    @Override
    public String toString() {
        return "run of module '" + module + "'";
    }
}
