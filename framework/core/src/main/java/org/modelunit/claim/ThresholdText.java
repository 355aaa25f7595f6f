package org.modelunit.claim;

import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/** A threshold in words. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ThresholdText {

    private ThresholdText() {}

    static String sentence(Threshold threshold) {
        String bars = threshold.bars().stream()
                .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                .collect(Collectors.joining(" and "));
        return bars + burden(threshold.burden());
    }

    /**
     * Returns a burden of proof in words, as they follow a bar.
     *
     * @param burden the burden
     */
    public static String burden(Burden burden) {
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
