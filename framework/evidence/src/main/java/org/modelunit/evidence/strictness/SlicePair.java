package org.modelunit.evidence.strictness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A pair of groups whose order the data choose: a disparity is told as the better group less the other, so "male − female" becomes
 * "female − male" with another model, and asks for the same.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SlicePair {

    private static final Pattern PAIR = Pattern.compile("(.*?: )?(.+)( − | / )(.+)");

    private SlicePair() {}

    /**
     * Returns the name of a slice with the groups of a pair in alphabetical order; any other name as it is.
     *
     * @param slice the name: "recall: male − female"
     */
    public static String unordered(String slice) {
        Matcher pair = PAIR.matcher(slice);
        if (!pair.matches() || pair.group(2).compareTo(pair.group(4)) <= 0) {
            return slice;
        }
        String of = pair.group(1) == null ? "" : pair.group(1);
        return of + pair.group(4) + pair.group(3) + pair.group(2);
    }
}
