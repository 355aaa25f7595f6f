package org.modelunit.claim;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The verdict of an exact check, such as the comparison of two tensors, which passes or fails and knows no uncertainty.
 *
 * @param subject what the claim is about
 * @param property what was looked at
 * @param requirement what was required, in words that follow "to": "be close to reference/features.npy within 2 ulps"
 * @param status {@link VerdictStatus#MET} or {@link VerdictStatus#MISSED}
 * @param finding what was found, as the end of a sentence: "3 of 17,034 values are not"
 * @param facts the facts behind it, the most telling first
 * @param expected what should have been found
 * @param actual what was found instead
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CheckVerdict(
        String subject,
        String property,
        String requirement,
        VerdictStatus status,
        String finding,
        List<Fact> facts,
        String expected,
        String actual)
        implements Verdict {

    static final String KIND = "check";

    /** Keeps an unmodifiable copy of the facts. */
    public CheckVerdict {
        if (status != VerdictStatus.MET && status != VerdictStatus.MISSED) {
            throw new IllegalArgumentException("an exact check is MET or MISSED, but was " + status);
        }
        facts = List.copyOf(facts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return subject + " to " + requirement;
    }

    @Override
    public String summary() {
        return finding + ", required to " + requirement;
    }

    @Override
    public String sentence() {
        String claim = "Expected " + subject + " to " + requirement;
        return status == VerdictStatus.MET
                ? claim + ", and so it is: " + finding + "."
                : claim + ", but " + finding + ".";
    }
}
