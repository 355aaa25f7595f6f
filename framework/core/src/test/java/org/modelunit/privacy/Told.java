package org.modelunit.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictText;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.Settings;

/** Everything that somebody is told by a claim or an error: what failures, consoles, evidence and Surefire's reports are made of. */
public final class Told {

    private Told() {}

    /**
     * Returns the texts of a verdict, and an error with its causes and traces.
     *
     * @param rows what may be shown
     * @param doing what claims or fails
     */
    public static String by(RowsShown rows, Callable<?> doing) {
        Settings.install(ShowingRows.of(rows));
        try {
            Object done = doing.call();
            return done instanceof Claim claim
                    ? text(claim.judge())
                    : done instanceof Verdict verdict ? text(verdict) : "";
        } catch (Exception | Error e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        } finally {
            Settings.uninstall();
        }
    }

    private static String text(Verdict verdict) {
        return String.join(
                "\n",
                VerdictText.of(verdict, List.of()),
                verdict.summary(),
                verdict.title(),
                verdict.expected(),
                verdict.actual(),
                verdict.toString());
    }
}
