package org.modelunit.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.gate.archive.ExpectedRelease;
import picocli.CommandLine.Option;

/** Which build a release has to be of. */
final class ReleaseOptions {

    @Option(
            names = "--session",
            paramLabel = "NAME",
            description = "the session that the verdict has to be of; otherwise any, an earlier build's included")
    private @Nullable String session;

    @Option(
            names = "--commit",
            paramLabel = "SHA",
            description = "the commit that the verdict has to be of; otherwise any")
    private @Nullable String commit;

    ExpectedRelease expected() {
        return new ExpectedRelease(text(session), text(commit));
    }

    /** The options that were left out. */
    List<String> notGiven() {
        List<String> notGiven = new ArrayList<>();
        if (session == null) {
            notGiven.add("--session");
        }
        if (commit == null) {
            notGiven.add("--commit");
        }
        return notGiven;
    }

    private static String text(@Nullable String option) {
        return option == null ? "" : option.strip();
    }
}
