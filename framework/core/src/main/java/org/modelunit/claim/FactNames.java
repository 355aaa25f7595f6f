package org.modelunit.claim;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/** What facts are called that verdicts of several kinds tell, and phrases that they share. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FactNames {

    /** The value that these rows ask for. */
    public static final String PASS_MARK = "pass mark";

    /** What it would take for the data to tell. */
    public static final String TO_DECIDE = "to decide";

    /** What a perfect model has, beside a claim that holds though the data exclude it. */
    public static final String IDEAL = "ideal";

    /** How refutations are corrected. */
    public static final String REFUTATIONS = "refutations";

    /** How bounds were computed: the last of the facts, as it tells most people least. */
    public static final String METHOD = "method";

    private FactNames() {}

    /**
     * Returns that refutations are corrected: "corrected for 4 comparisons (Holm)".
     *
     * @param what what they are corrected for, such as {@link #comparisons}
     * @param method whose correction it is
     */
    public static String corrected(String what, String method) {
        return "corrected for " + what + " (" + method + ")";
    }

    /**
     * Returns a number of comparisons: "1 comparison", "4 comparisons".
     *
     * @param count how many there are
     */
    public static String comparisons(int count) {
        return Numbers.counted(count, "comparison", "comparisons");
    }

    /**
     * Adds how bounds were computed, unless there is nothing to tell.
     *
     * @param facts where it is added, behind all others
     * @param method how they were computed, or empty
     */
    public static void addMethod(List<Fact> facts, String method) {
        if (!method.isEmpty()) {
            facts.add(Fact.of(METHOD, method));
        }
    }
}
