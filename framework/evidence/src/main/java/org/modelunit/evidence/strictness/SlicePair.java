package org.modelunit.evidence.strictness;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A pair of groups whose order the data choose: a disparity is told as the better group less the other, so "male − female" becomes
 * "female − male" with another model, and asks for the same.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SlicePair {

    private static final List<String> BETWEEN = List.of(" − ", " / ");
    private static final String BEHIND_PROPERTY = ": ";

    private SlicePair() {}

    /**
     * Returns whether two names are of one slice, or of one pair in either order. Groups are called as users call them, so that any of the
     * signs may stand in a name of one: each place is tried.
     *
     * @param one a name: "recall: male − female"
     * @param other another one: "recall: female − male"
     */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || BETWEEN.stream().anyMatch(sign -> isSwapped(one, other, sign));
    }

    private static boolean isSwapped(String one, String other, String sign) {
        for (int at = one.indexOf(sign); at >= 0; at = one.indexOf(sign, at + 1)) {
            String behind = one.substring(at + sign.length());
            for (int from = 0; from >= 0 && from <= at; from = behindNext(one, from)) {
                if (other.equals(one.substring(0, from) + behind + sign + one.substring(from, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int behindNext(String name, int from) {
        int at = name.indexOf(BEHIND_PROPERTY, from);
        return at < 0 ? -1 : at + BEHIND_PROPERTY.length();
    }
}
