package org.modelunit.gate.archive;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;

/**
 * The build that a release has to be of: a verdict of an earlier one is as true as it was, and is not about what is to be published now.
 *
 * @param session the name that the runs of the build share; empty for any
 * @param commit the version of the sources; empty for any
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ExpectedRelease(String session, String commit) {

    /** Any build. */
    public static final ExpectedRelease ANY = new ExpectedRelease("", "");

    /**
     * Returns what speaks against a verdict's being of this build; nothing if it is.
     *
     * @param judged what the verdict is about
     */
    public List<Reason> reasons(JudgedBuild judged) {
        List<Reason> reasons = new ArrayList<>();
        if (!session.isEmpty() && !session.equals(judged.session())) {
            reasons.add(Reason.of(
                    ReasonId.VERDICT_STALE,
                    "the verdict is of session '" + judged.session() + "', not of '" + session + "'"));
        }
        if (!commit.isEmpty() && !commit.equals(judged.commit())) {
            reasons.add(Reason.of(
                    ReasonId.COMMIT_DIFFERS,
                    "the verdict is of "
                            + (judged.commit().isEmpty() ? "a commit that nobody knows" : "commit " + judged.commit())
                            + ", not of " + commit));
        }
        return reasons;
    }
}
