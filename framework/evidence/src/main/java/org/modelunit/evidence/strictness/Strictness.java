package org.modelunit.evidence.strictness;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.text.Numbers;

/**
 * Which requirement is at least as strict as another: whatever passes it would pass the other.
 *
 * <p>A guard is stricter the <em>less</em> confidence a refutation takes and the smaller the shortfall it could detect: not refuted with
 * 90% confidence is not refuted with 95%, and either way a model that is short by the declared amount gets through in at most 20 of 100
 * samples. What is shown meets any guard, as a value whose bound reaches the bar refutes nothing. An estimate meets no guard: it would pass on
 * data that can tell nothing.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Strictness {

    private Strictness() {}

    /**
     * Returns whether some bars leave no value that another bar would not.
     *
     * @param bars the bars
     * @param asked the bar that has to be met
     */
    public static boolean meets(List<Bar> bars, Bar asked) {
        return bars.stream()
                .anyMatch(bar -> bar.side() == asked.side() && bar.side().holds(bar.value(), asked.value()));
    }

    /**
     * Returns whether one burden of proof proves at least what another does.
     *
     * @param burden the burden
     * @param asked the burden that has to be met
     */
    public static boolean meets(Burden burden, Burden asked) {
        if (asked instanceof Burden.Shown shown) {
            return burden instanceof Burden.Shown now && now.confidence() >= shown.confidence();
        }
        if (asked instanceof Burden.NotRefuted guard) {
            return burden instanceof Burden.Shown
                    || burden instanceof Burden.NotRefuted now
                            && now.confidence() <= guard.confidence()
                            && now.detecting() <= guard.detecting();
        }
        if (asked instanceof Burden.PointEstimate) {
            return burden instanceof Burden.PointEstimate || burden instanceof Burden.Shown;
        }
        if (asked instanceof Burden.NoneFound search) {
            return burden instanceof Burden.NoneFound now && now.familywiseError() >= search.familywiseError();
        }
        return burden.equals(asked);
    }

    /**
     * Returns a burden of proof in words: "shown with 95% confidence", "estimated".
     *
     * @param burden the burden
     */
    public static String words(Burden burden) {
        OptionalDouble shortfall = burden.shortfall();
        return burden.kind()
                + (burden.isProof() ? " with a confidence of " + Numbers.plain(burden.confidence()) : "")
                + (shortfall.isPresent() ? ", detecting a shortfall of " + Numbers.plain(shortfall.getAsDouble()) : "");
    }

    /**
     * Returns bars in words: "at least 0.72".
     *
     * @param bars the bars
     */
    public static String words(List<Bar> bars) {
        return bars.isEmpty()
                ? "no bar"
                : bars.stream()
                        .map(bar -> bar.side().words() + " " + Numbers.plain(bar.value()))
                        .collect(Collectors.joining(" and "));
    }
}
