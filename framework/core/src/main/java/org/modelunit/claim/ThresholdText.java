package org.modelunit.claim;

import java.util.stream.Collectors;

/** A threshold in words. */
final class ThresholdText {

    private ThresholdText() {}

    static String sentence(Threshold threshold) {
        String bars = threshold.bars().stream()
                .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                .collect(Collectors.joining(" and "));
        return bars + burden(threshold.burden());
    }

    static String burden(Burden burden) {
        if (burden instanceof Burden.Shown shown) {
            return " with " + Numbers.percent(shown.confidence()) + " confidence";
        }
        if (burden instanceof Burden.NotRefuted guard) {
            return " unless refuted with " + Numbers.percent(guard.confidence())
                    + " confidence, detecting a shortfall of " + Numbers.plain(guard.drop());
        }
        return "";
    }
}
