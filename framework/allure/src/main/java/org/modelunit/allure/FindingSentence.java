package org.modelunit.allure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.modelunit.behaviour.BehaviourClaim;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/**
 * What was found, for whoever has not written the test: "ROC AUC of 'bad' is 0.596; at least 0.720 is required. With 95% confidence it is
 * at most 0.653." A claim on more than one value has the words of its verdict.
 */
final class FindingSentence {

    private FindingSentence() {}

    static String of(Verdict verdict) {
        return verdict.measured()
                .filter(measured -> Double.isFinite(measured.measurement().value())
                        && !measured.bars().isEmpty())
                .map(measured -> of(verdict, measured))
                .orElseGet(verdict::sentence);
    }

    private static String of(Verdict verdict, Measured measured) {
        VerdictStatus status = verdict.status();
        Digits digits = measured.digits(status);
        String required = measured.bars().stream()
                .map(bar -> bar.side().words() + " " + digits.of(bar.value()))
                .collect(Collectors.joining(" and "));
        String value = digits.of(measured.measurement().value());
        boolean isAside = verdict.sentence().contains(verdict.property() + ", on ");
        String found = capital(verdict.property()) + (isAside ? ", on " : " on ") + verdict.subject()
                + (verdict.kind().equals(BehaviourClaim.KIND) ? " for " + value + " of the inputs" : " is " + value)
                + "; " + required + " is required.";
        String reason = measured.reason().isEmpty() ? "" : " " + sentence(measured.reason());
        return found + shown(status, measured, digits) + (status.isGreen() ? "" : reason);
    }

    /** What the bounds show that decide; an estimate is not judged by its bounds. */
    private static String shown(VerdictStatus status, Measured measured, Digits digits) {
        if (!measured.burden().isProof()) {
            return "";
        }
        List<String> bounds = measured.bars().stream()
                .flatMap(bar -> sides(bar, status).stream())
                .distinct()
                .filter(side -> Double.isFinite(measured.measurement().bounds().of(side)))
                .map(side -> side.words() + " "
                        + digits.of(measured.measurement().bounds().of(side)))
                .toList();
        String confidence = Numbers.percent(measured.measurement().bounds().confidence());
        return bounds.isEmpty()
                ? ""
                : " With " + confidence + " confidence it is " + String.join(" and ", bounds) + ".";
    }

    private static List<Side> sides(Bar bar, VerdictStatus status) {
        return switch (status) {
            case SHOWN, MET, MISSED, BROKEN, NOT_JUDGED -> List.of(bar.side());
            case REFUTED, NOT_REFUTED -> List.of(bar.side().other());
            case INCONCLUSIVE -> List.of(Side.AT_LEAST, Side.AT_MOST);
        };
    }

    private static String sentence(String words) {
        return capital(words) + (words.endsWith(".") ? "" : ".");
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
