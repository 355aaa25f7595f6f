package org.modelunit.gate.policy;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says that the claim of an entry may fall short for a while.
 *
 * @param entry the id of the entry
 * @param reason why
 * @param owner who answers for it
 * @param approvedBy who approved it
 * @param until the last day that it holds, in UTC
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Waiver(String entry, String reason, String owner, String approvedBy, LocalDate until) {

    /** Returns whether somebody approved what is their own. */
    public boolean isSelfApproved() {
        return Approval.isSame(owner, approvedBy);
    }

    /**
     * Returns whether its last day is over.
     *
     * @param today the day in UTC
     */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }
}
