package org.modelunit.gate.policy;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says that a claim may ask for less than in the last signed release.
 *
 * @param change the id of the change: 12 hexadecimal digits
 * @param reason why
 * @param author who changed the claim
 * @param approvedBy who approved it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Approval(String change, String reason, String author, String approvedBy) {

    /** Returns whether the author approved the change. */
    public boolean isSelfApproved() {
        return isSame(author, approvedBy);
    }

    /** Two ways to write one name. */
    static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s@._-]", "");
    }
}
