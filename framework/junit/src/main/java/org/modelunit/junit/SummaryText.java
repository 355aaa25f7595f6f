package org.modelunit.junit;

import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.text.PrintableText;

/** The three lines at the end of a run. */
final class SummaryText {

    private static final int SHOWN = 3;
    private static final int LONGEST = 240;

    private SummaryText() {}

    static String of(ClaimTally tally, String report) {
        return "ModelUnit claims   " + claims(tally) + "\nModelUnit blocked  " + blocked(tally.blockers())
                + "\nModelUnit report   " + PrintableText.of(report);
    }

    private static String claims(ClaimTally tally) {
        if (tally.isEmpty()) {
            return "none were made";
        }
        int broken = tally.count(ClaimOutcome.Kind.BROKEN);
        int flaky = tally.flaky();
        return tally.count(ClaimOutcome.Kind.PASSED) + " passed, "
                + tally.count(ClaimOutcome.Kind.FAILED) + " failed, "
                + tally.count(ClaimOutcome.Kind.INCONCLUSIVE) + " inconclusive"
                + (broken == 0 ? "" : ", " + broken + " broken")
                + (flaky == 0 ? "" : "; flaky: " + flaky + " of those passed did not at first");
    }

    private static String blocked(List<String> blockers) {
        if (blockers.isEmpty()) {
            return "by nothing";
        }
        String first = blockers.stream().limit(SHOWN).collect(Collectors.joining("; "));
        int more = blockers.size() - SHOWN;
        return "by " + first + (more > 0 ? "; and " + more + " more" : "");
    }

    static String line(TestId test, Verdict verdict) {
        return line(test, verdict.subject(), verdict.property(), finding(verdict));
    }

    private static String finding(Verdict verdict) {
        if (verdict instanceof CheckVerdict check) {
            return check.finding() + ", required to " + check.requirement();
        }
        String found = SlicesText.fits(verdict) ? SlicesText.of(verdict) : "observed " + verdict.actual();
        return found + ", required " + verdict.requirement();
    }

    static String line(TestId test, String subject, String property, Throwable error) {
        String message = error.getMessage() == null ? error.getClass().getName() : error.getMessage();
        return line(test, subject, property, TestResults.firstLine(message));
    }

    /** A test that ended red, whatever it claimed. */
    static String line(TestResult result) {
        String message = result.message().isBlank() ? "failed without a message" : result.message();
        return line(result.test(), message);
    }

    private static String line(TestId test, String subject, String property, String finding) {
        return line(test, property + " on " + subject + " " + finding);
    }

    private static String line(TestId test, String what) {
        String place = test.selector().isEmpty() ? test.displayName() : test.selector();
        String line = PrintableText.of((place + ": " + what).replaceAll("\\s+", " "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
