package org.modelunit.recording;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The place in the page of a report where the release summary stands: the report leaves it empty, and whoever sums up a run fills it, more
 * than once where a gate judges later.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SummaryPlace {

    private static final String BEGIN = "<!-- modelunit summary begin -->\n";
    private static final String END = "<!-- modelunit summary end -->\n";

    /** The empty place, as the page of a report has it once, before anything that comes from outside. */
    public static final String EMPTY = BEGIN + END;

    private SummaryPlace() {}

    /**
     * Returns a page with a summary in its place, instead of what stood there.
     *
     * @param page the page of a report
     * @param summary the summary as HTML, in which every text is escaped
     * @return the page; nothing if it has no such place, such as one that says that a run has not finished
     */
    public static Optional<String> filled(String page, String summary) {
        int begin = page.indexOf(BEGIN);
        int end = begin < 0 ? -1 : page.indexOf(END, begin);
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(page.substring(0, begin + BEGIN.length()) + summary + page.substring(end));
    }
}
