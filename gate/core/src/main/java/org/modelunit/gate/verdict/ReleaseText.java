package org.modelunit.gate.verdict;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.reason.Reason;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.PrintableText;

/** A verdict in words: a line that says what became of the release, and a line for each reason. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ReleaseText {

    private ReleaseText() {}

    /** How many reasons a console is told; a red build may have hundreds. */
    private static final int MOST_TOLD = 12;

    /**
     * Returns what became of the release and the first reasons, as a console is told.
     *
     * @param verdict the verdict
     */
    public static List<String> summary(ReleaseVerdict verdict) {
        List<String> lines = lines(verdict);
        int left = lines.size() - 1 - MOST_TOLD;
        if (left < 2) {
            return lines; // no shorter by a line that says that one is left out
        }
        List<String> told = new ArrayList<>(lines.subList(0, 1 + MOST_TOLD));
        told.add("and " + left + " more, which are in the verdict's file");
        return told;
    }

    /**
     * Returns what became of the release, and every reason.
     *
     * @param verdict the verdict
     */
    public static List<String> lines(ReleaseVerdict verdict) {
        JudgedBuild judged = verdict.judged();
        List<String> lines = new ArrayList<>();
        String by =
                judged.policy().name().isEmpty() ? "" : " by " + judged.policy().name();
        lines.add(PrintableText.of(verdict.status() + ": " + model(judged.model()) + by + ", "
                + (verdict.isReleased() ? met(verdict) : reasons(verdict))));
        verdict.reasons().forEach(reason -> lines.add(line(reason)));
        verdict.waived().forEach(reason -> lines.add("waived: " + line(reason)));
        return lines;
    }

    private static String met(ReleaseVerdict verdict) {
        int count = verdict.met().size();
        return count == 1 ? "its 1 entry is met" : "all " + count + " entries are met";
    }

    private static String reasons(ReleaseVerdict verdict) {
        int count = verdict.reasons().size();
        return count == 1 ? "for 1 reason" : "for " + count + " reasons";
    }

    private static String model(Fingerprint model) {
        return model.sha256().isEmpty() ? "the model" : model.name() + " (" + model.shortDigest() + ")";
    }

    private static String line(Reason reason) {
        return reason.claim().isEmpty() ? reason.toString() : reason + " (" + reason.claim() + ")";
    }
}
