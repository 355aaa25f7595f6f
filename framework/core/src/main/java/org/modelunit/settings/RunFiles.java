package org.modelunit.settings;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.settings.Settings.ReportMode;

/**
 * The files that a run reads and writes beside its tests. What nobody named is empty.
 *
 * @param report {@code modelunit.report}: whether a report is made at the end
 * @param output {@code modelunit.output}: the directory to write to; empty for the one beside the test classes
 * @param baseline {@code modelunit.baseline}: whether baselines are written
 * @param session {@code modelunit.session}: the name that the runs of one build share
 * @param expected {@code modelunit.expected}: the file that says which claims have to be made
 * @param history {@code modelunit.history}: the directory that keeps values and expectations of earlier runs
 * @param released {@code modelunit.released}: the archive of the last signed release, which this run is compared with
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RunFiles(
        ReportMode report,
        String output,
        BaselineMode baseline,
        String session,
        String expected,
        String history,
        String released) {

    private static final Pattern SESSION = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    /** Creates the files of a run that reads baselines and belongs to no session. */
    public RunFiles(ReportMode report, String output) {
        this(report, output, BaselineMode.CHECK, "", "", "", "");
    }

    /**
     * Returns whether a text can be the name of a session: 1 to 100 letters, digits and {@code . _ : -} of ASCII, as it becomes part of
     * the names of files.
     *
     * @param text any text
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static boolean isSession(String text) {
        return SESSION.matcher(text).matches();
    }
}
