package org.modelunit.allure;

import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.text.PrintableText;

/**
 * What a red result says first. The error of a claim tells all about it, which its page does in a better form, so the message keeps a line
 * for each claim that does not hold: what became of it, and what it claims. It holds no measured value, so that the same trouble has the
 * same message from run to run, which Allure groups by.
 */
final class StatusMessage {

    private StatusMessage() {}

    /**
     * Makes the message of a result short where its error is about its claims; another error stays below the lines. The message of a
     * failed test begins with a claim that failed, which its category goes by.
     */
    static void shorten(TestResult result, TestClaims claims) {
        StatusDetails details = result.getStatusDetails();
        boolean hasFailed = result.getStatus() == Status.FAILED;
        List<ShownClaim> open = claims.gravestFirst().stream()
                .filter(claim -> !claim.status().isGreen())
                .sorted(Comparator.comparing(
                        claim -> !(hasFailed && claim.status().isRed())))
                .toList();
        if (details == null || details.getMessage() == null || open.isEmpty() || result.getStatus() == Status.PASSED) {
            return;
        }
        String message = details.getMessage();
        boolean isOne = open.stream().anyMatch(claim -> isOf(message, claim));
        boolean isCollection = open.stream().allMatch(claim -> message.contains(claim.sentence()));
        if (isOne || isCollection && collected(details) == open.size()) {
            details.setMessage(lines(open));
        } else if (isCollection) {
            details.setMessage(lines(open) + "\n\n" + message);
        }
    }

    private static boolean isOf(String message, ShownClaim claim) {
        String sentence = claim.sentence();
        return !sentence.isBlank() && (message.startsWith(sentence) || message.startsWith(PrintableText.of(sentence)));
    }

    private static int collected(StatusDetails details) {
        return StackTrace.of(details.getTrace()).suppressed().size();
    }

    static String lines(List<ShownClaim> claims) {
        return claims.stream().map(StatusMessage::line).collect(Collectors.joining("\n"));
    }

    private static String line(ShownClaim claim) {
        String word = claim.status() == VerdictStatus.INCONCLUSIVE
                ? "Inconclusive, the data cannot tell"
                : claim.statusWord();
        String why = claim.status() == VerdictStatus.BROKEN ? " (" + PrintableText.of(claim.sentence()) + ")" : "";
        return word + ": " + PrintableText.of(claim.title()) + why;
    }
}
