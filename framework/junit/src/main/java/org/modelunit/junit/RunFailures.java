package org.modelunit.junit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;
import org.modelunit.recording.RunOutcome;

/** What fails around the tests of a run: all of it is its outcome, and some of it is thrown at the end. Safe for any thread. */
final class RunFailures {

    private final Set<String> lines = new LinkedHashSet<>();
    private @Nullable RuntimeException thrown;

    /** Takes what somebody else throws, or what makes no build red. */
    synchronized void note(String line) {
        lines.add(TestResults.headline(line));
    }

    /** Takes an error with those that it brings, which somebody else throws. */
    synchronized void note(Throwable error) {
        note(text(error));
        for (Throwable further : error.getSuppressed()) {
            note(text(further));
        }
    }

    /** Takes an error that is thrown at the end: JUnit would only log it now. */
    synchronized void add(Throwable error) {
        note(error);
        RuntimeException kept =
                error instanceof RuntimeException told ? told : new IllegalStateException(error.toString(), error);
        if (thrown == null) {
            thrown = kept;
        } else if (thrown != kept) {
            thrown.addSuppressed(kept);
        }
    }

    /** Does a step of the end; whatever it throws keeps no other one from being done. */
    void during(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            Console.print("ModelUnit could not finish its run: " + text(e));
            add(e);
        }
    }

    synchronized RunOutcome outcome() {
        return lines.isEmpty() ? RunOutcome.GOOD : new RunOutcome(List.copyOf(lines));
    }

    /** Throws what has to be, if there is anything. */
    synchronized void throwIfAny() {
        if (thrown != null) {
            throw thrown;
        }
    }

    private static String text(Throwable error) {
        return error.getMessage() == null || error instanceof Error ? error.toString() : error.getMessage();
    }
}
