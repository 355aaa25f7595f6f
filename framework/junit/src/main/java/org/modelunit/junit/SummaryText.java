package org.modelunit.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.text.PrintableText;

/** The three lines at the end of a run, and a fourth where something was forgotten. */
final class SummaryText {

    private static final int SHOWN = 3;
    private static final int LONGEST = 240;
    private static final String COMMAND = "mvn test ";

    private SummaryText() {}

    static String of(ClaimTally tally, String report) {
        return "ModelUnit claims   " + claims(tally)
                + notJudged(tally.notJudged(), tally.expected().orElse(0)) + unclaimed(tally.unclaimed())
                + silent(tally.silent())
                + problems(tally.problems()) + "\nModelUnit blocked  "
                + blocked(tally.blockers()) + "\nModelUnit report   " + PrintableText.of(report);
    }

    private static String claims(ClaimTally tally) {
        List<String> notes = new ArrayList<>();
        note(notes, tally.swallowed(), "of the red ones in a test that passed", "of the red ones in tests that passed");
        note(notes, tally.nobodys(), "in no test", "in no test");
        note(notes, tally.redWithoutClaim(), "test is red without a red claim", "tests are red without a red claim");
        if (tally.flaky() > 0) {
            notes.add("flaky: " + tally.flaky() + " of the green ones " + (tally.flaky() == 1 ? "was" : "were")
                    + " not at first");
        }
        if (tally.notJudged().isEmpty()) {
            tally.expected().ifPresent(expected -> notes.add(expected(expected)));
        }
        return counts(tally) + notes.stream().map(note -> "; " + note).collect(Collectors.joining());
    }

    private static String expected(int expected) {
        if (expected < 0) {
            return "expected: unknown";
        }
        if (expected == 1) {
            return "the expected claim was made";
        }
        return expected == 0 ? "none were expected" : "all " + expected + " expected claims were made";
    }

    private static String notJudged(List<String> claims, int expected) {
        return claims.isEmpty()
                ? ""
                : "\nModelUnit not judged " + claims.size() + " of " + expected
                        + (expected == 1 ? " expected claim: " : " expected claims: ") + some(claims, "; ");
    }

    /** A claim that was expected and not made. */
    static String notJudged(ExpectedClaim claim, String why) {
        return oneLine(place(claim.test()) + ": " + claim.property() + " on " + claim.subject() + " (" + why + ")");
    }

    private static void note(List<String> notes, int count, String one, String several) {
        if (count > 0) {
            notes.add(count + " " + (count == 1 ? one : several));
        }
    }

    private static String counts(ClaimTally tally) {
        if (tally.isEmpty()) {
            return "none were made";
        }
        return Stream.of(VerdictStatus.values())
                .filter(status -> tally.count(status) > 0)
                .map(status -> tally.count(status) + " " + status.words())
                .collect(Collectors.joining(", "));
    }

    /** AssertJ's own assertions record nothing with us, so only claims of ours are spoken of. */
    private static String unclaimed(List<String> tests) {
        if (tests.isEmpty()) {
            return "";
        }
        return "\nModelUnit unclaimed " + tests.size() + " assertThat(…) without a claim of ModelUnit's, in "
                + some(tests, ", ");
    }

    private static String silent(List<String> tests) {
        return tests.isEmpty()
                ? ""
                : "\nModelUnit silent    " + tests.size()
                        + (tests.size() == 1 ? " model test claims nothing: " : " model tests claim nothing: ")
                        + some(tests, ", ");
    }

    private static String problems(List<String> problems) {
        return problems.isEmpty()
                ? ""
                : "\nModelUnit discovery " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                        + some(problems.stream().map(SummaryText::oneLine).toList(), "; ");
    }

    private static String some(List<String> all, String separator) {
        List<String> different = all.stream().distinct().toList();
        int more = different.size() - SHOWN;
        return different.stream().limit(SHOWN).collect(Collectors.joining(separator))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** What stops several tests is said once, and first. */
    private static String blocked(List<Blocker> blockers) {
        if (blockers.isEmpty()) {
            return "by nothing";
        }
        Map<String, List<Blocker>> causes = blockers.stream()
                .collect(Collectors.groupingBy(Blocker::cause, LinkedHashMap::new, Collectors.toList()));
        String first =
                causes.values().stream().limit(SHOWN).map(SummaryText::cause).collect(Collectors.joining("; "));
        int told = causes.values().stream().limit(SHOWN).mapToInt(List::size).sum();
        int more = blockers.size() - told;
        return "by " + first + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String cause(List<Blocker> same) {
        Blocker first = same.get(0);
        return same.size() == 1
                ? first.line()
                : first.what() + " (" + same.size() + " times, first in " + first.place() + ")";
    }

    static Blocker blocker(TestId test, Verdict verdict) {
        return blocker(test, verdict.subject(), verdict.property(), finding(verdict));
    }

    private static String finding(Verdict verdict) {
        return SlicesText.fits(verdict)
                ? SlicesText.of(verdict) + ", required " + verdict.requirement()
                : verdict.summary();
    }

    static Blocker blocker(TestId test, Claim claim, Throwable error) {
        String message = error.getMessage() == null ? error.getClass().getName() : error.getMessage();
        return blocker(test, claim.subject(), claim.property(), TestResults.headline(message));
    }

    /** A test that ended red, whatever it claimed. */
    static Blocker blocker(TestResult result) {
        String message = result.message().isBlank() ? "failed without a message" : result.message();
        return new Blocker(place(result.test()), oneLine(message), true);
    }

    /** What failed around the tests. */
    static Blocker blocker(String failure) {
        return new Blocker("the run", oneLine(failure), true);
    }

    private static Blocker blocker(TestId test, String subject, String property, String finding) {
        return new Blocker(place(test), oneLine(property + " on " + subject + " " + finding), false);
    }

    static String place(TestId test) {
        return oneLine(test.selector().isEmpty() ? test.displayName() : test.selector());
    }

    /** Shortens a text that is too long for a line, but never a command in it, which is there to be pasted. */
    private static String oneLine(String text) {
        String line = PrintableText.of(text.replaceAll("\\s+", " "));
        if (line.length() <= LONGEST) {
            return line;
        }
        int command = line.indexOf(COMMAND);
        if (command < 0) {
            return line.substring(0, LONGEST - 1) + "…";
        }
        String kept = line.substring(command);
        int room = Math.max(0, LONGEST - kept.length());
        return command <= room ? line : line.substring(0, room) + "… " + kept;
    }
}
